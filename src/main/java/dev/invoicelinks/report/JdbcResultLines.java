package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.invoice.JdbcClaimed;
import dev.invoicelinks.notice.Notice;
import dev.invoicelinks.run.Run;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads a page of a file's rows with invoice, link, notices and problems. */
final class JdbcResultLines {

    /**
     * What the live link asks; without one, what the invoice would. A corrected row that waits asks for nothing yet, and a row that takes another customer's
     * number shows nothing of that customer's link.
     */
    private static final String ASKED = """
            case when s.verdict = 'CONFLICT' then s.amount_minor
                else coalesce(w.amount_minor, i.asked_minor, i.amount_minor, s.amount_minor) end as asked_minor,
            case when s.verdict = 'CONFLICT' then s.currency
                else coalesce(w.currency, i.currency, s.currency) end as asked_currency,
            """;

    private static final String LINES =
            "select s.row_number, s.number, s.verdict, i.id as invoice_id, " + JdbcClaimed.state("i")
                    + " as state, i.reason, i.revision, i.run_number, "
                    + ASKED + "w.payment_uri, w.link_id, w.token, w.expires_on, "
                    + JdbcRunScope.BUCKET_OF_ROW
                    + " as bucket from source_file f join staged_row s on s.file_id = f.id"
                    + JdbcRunScope.INVOICE_OF_ROW
                    + " left join payment_link w on w.id = l.id and s.verdict <> 'CONFLICT'"
                    + " where f.id = :file and s.row_number > :after order by s.row_number limit :limit";

    private static final String NOTICES = """
            select n.invoice_id, n.channel, n.recipient, n.state, n.reason, n.changed_at from notice n
            join invoice i on i.id = n.invoice_id and i.link_sequence = n.link_sequence
            where n.invoice_id in (:invoices) order by n.id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    JdbcResultLines(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ResultLine> of(Run run, SourceFile file, int afterRow, int limit) {
        MapSqlParameterSource parameters = JdbcRunScope.parameters(run)
                .addValue("file", file.id())
                .addValue("after", afterRow)
                .addValue("limit", limit);
        List<Told> told = jdbc.query(LINES, parameters, (row, place) -> new Told(row));
        if (told.isEmpty()) {
            return List.of();
        }
        int last = told.get(told.size() - 1).row;
        Map<Integer, RowWords> problems = new JdbcRowWords(jdbc).of(file, afterRow, last);
        Map<Long, Messages> messages = messages(told);
        Map<Long, List<StandingHold>> holds = new JdbcHolds(jdbc)
                .of(RowStanding.invoices(
                        told.stream().map(line -> line.standing).toList()));
        return told.stream()
                .map(line -> line.line(
                        line.isExpired()
                                ? Explanation.expired(line.standing)
                                : why(file, line.standing, holds, problems.getOrDefault(line.row, RowWords.NONE)),
                        Optional.ofNullable(line.isAnothers() ? null : messages.get(line.standing.invoice()))))
                .toList();
    }

    private static Explanation why(
            SourceFile file, RowStanding standing, Map<Long, List<StandingHold>> holds, RowWords words) {
        String refusal = file.refusal();
        return refusal == null
                ? Explanation.of(standing, holds.getOrDefault(standing.invoice(), List.of()), words)
                : Explanation.ofRefused(refusal, standing, words);
    }

    private Map<Long, Messages> messages(List<Told> told) {
        List<Long> invoices = told.stream()
                .filter(line -> line.standing.invoice() != 0 && !line.isAnothers())
                .map(line -> line.standing.invoice())
                .toList();
        Map<Long, Messages> messages = new HashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.query(NOTICES, Map.of("invoices", invoices), row -> {
                messages.computeIfAbsent(row.getLong("invoice_id"), first -> new Messages())
                        .add(row);
            });
        }
        return messages;
    }

    /** A row as the database tells it. */
    private static final class Told {

        private final int row;
        private final RowStanding standing;
        private final @Nullable BigDecimal amount;
        private final @Nullable String currency;
        private final @Nullable String link;
        private final @Nullable String linkId;
        private final @Nullable String token;
        private final @Nullable LocalDate expires;
        private final @Nullable Integer revision;
        private final @Nullable Long run;

        Told(ResultSet row) throws SQLException {
            this.row = row.getInt("row_number");
            standing = JdbcRunScope.standing(row);
            currency = row.getString("asked_currency");
            BigDecimal minor = row.getBigDecimal("asked_minor");
            amount = minor == null || currency == null
                    ? null
                    : minor.movePointLeft(CurrencyUnit.of(currency).getDecimalPlaces())
                            .setScale(CurrencyUnit.of(currency).getDecimalPlaces());
            link = row.getString("payment_uri");
            linkId = row.getString("link_id");
            token = row.getString("token");
            expires = row.getObject("expires_on", LocalDate.class);
            revision = standing.invoice() == 0 ? null : Integer.valueOf(row.getInt("revision"));
            run = standing.invoice() == 0 ? null : Long.valueOf(row.getLong("run_number"));
        }

        /** True when the invoice of that number is another customer's. */
        boolean isAnothers() {
            return standing.verdict().equals("CONFLICT");
        }

        /** Only expiry leaves an issued invoice without a link that takes money or took it. */
        boolean isExpired() {
            boolean issued = standing.bucket() == Bucket.CREATED || standing.bucket() == Bucket.KNOWN;
            return issued && standing.isIn("LINKED") && linkId == null && !isAnothers();
        }

        ResultLine line(Explanation why, Optional<Messages> messages) {
            return new ResultLine(
                    row,
                    standing.bucket(),
                    why.status(),
                    why.reason(),
                    why.whatToDo(),
                    amount,
                    currency,
                    link,
                    linkId,
                    token,
                    expires,
                    messages.map(it -> it.channel).orElse(null),
                    messages.map(it -> it.sentTo).orElse(null),
                    messages.map(it -> it.status).orElse(null),
                    messages.map(it -> it.sentAt).orElse(null),
                    revision,
                    run);
        }
    }

    /** All messages of one invoice's link in one line, each word once; several of them are parted by semicolons. */
    private static final class Messages {

        private String channel = "";
        private String sentTo = "";
        private String status = "";
        private @Nullable Instant sentAt;

        void add(ResultSet row) throws SQLException {
            channel = joined(channel, row.getString("channel").equals("EMAIL") ? "e-mail" : row.getString("channel"));
            sentTo = joined(sentTo, row.getString("recipient"));
            status = joined(status, word(row.getString("state"), row.getString("reason")));
            if (row.getString("state").equals("SENT")) {
                sentAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
            }
        }

        /** What was taken back while nobody knew whether it had left may have arrived. */
        private static String word(String state, @Nullable String reason) {
            boolean mayHaveLeft = state.equals("CANCELLED") && reason != null && reason.endsWith(Notice.MAY_HAVE_LEFT);
            return state.toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + (mayHaveLeft ? ", may have left" : "");
        }

        private static String joined(String so, String more) {
            if (so.isEmpty()) {
                return more;
            }
            return List.of(so.split(";")).contains(more) ? so : so + ";" + more;
        }
    }
}
