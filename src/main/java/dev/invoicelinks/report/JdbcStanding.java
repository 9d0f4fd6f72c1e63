package dev.invoicelinks.report;

import dev.invoicelinks.invoice.JdbcClaimed;
import dev.invoicelinks.report.Standing.Collected;
import dev.invoicelinks.report.Standing.LastRun;
import dev.invoicelinks.report.Standing.Waiting;
import dev.invoicelinks.run.Merchant;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Counts where the books of a merchant stand; each count is a statement on an index. */
final class JdbcStanding {

    private static final int MOST_NAMED = 3;

    private static final String REPLACED = """
            select count(*) from invoice i where i.merchant_id = :merchant and i.state = 'WITHDRAWN' and exists (
                select 1 from invoice r where r.number = i.number and r.merchant_id = i.merchant_id and r.revision > i.revision)
            """;
    private static final String HELD = """
            select count(distinct i.id) from hold h join invoice i on i.id = h.invoice_id
            where i.merchant_id = :merchant and h.open_slot = 1
            """;
    private static final String HOLDS = """
            select h.kind, count(*) as found, min(i.number) as example from hold h join invoice i on i.id = h.invoice_id
            where i.merchant_id = :merchant and h.open_slot = 1 group by h.kind order by h.kind
            """;
    private static final String LAST_FILES = """
            select f.name, f.outcome, f.results_folder, (select count(distinct p.row_number) from row_problem p
                where p.file_id = f.id and p.severity = 'REJECTED') as rejected
            from source_file f where f.merchant_id = :merchant and f.run_number = (
                select max(l.run_number) from source_file l where l.merchant_id = :merchant)
            order by f.place
            """;

    /** What was sent again since waits no more. */
    private static final String MESSAGES = """
            select distinct i.number from notice n join invoice i on i.id = n.invoice_id and i.link_sequence = n.link_sequence
            where n.merchant_id = :merchant and n.state = :state and i.state = 'LINKED' and not exists (
                select 1 from notice a where a.invoice_id = n.invoice_id and a.link_sequence = n.link_sequence
                  and a.purpose = n.purpose and a.queued_at > n.queued_at and a.state in ('PENDING', 'SENDING', 'RETRY', 'SENT'))
            order by i.number
            """;

    private static final String COLLECTED = """
            select c.currency, sum(c.paid_minor - c.refunded_minor) as minor from invoice_settlement c
            where c.merchant_id = :merchant and c.paid_minor <> 0 group by c.currency
            """;

    private final NamedParameterJdbcTemplate jdbc;

    JdbcStanding(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Standing of(Merchant merchant) {
        Map<String, Object> own = Map.of("merchant", merchant.id());
        Map<String, Long> invoices = counts("invoice", own);
        long replaced = count(REPLACED, own);
        long inFlight = count(JdbcClaimed.COUNT, own);
        if (inFlight > 0) {
            invoices.merge("CREATING", inFlight, Long::sum);
            invoices.computeIfPresent("READY", (state, all) -> all > inFlight ? Long.valueOf(all - inFlight) : null);
        }
        invoices.computeIfPresent("WITHDRAWN", (state, all) -> all > replaced ? Long.valueOf(all - replaced) : null);
        return new Standing(
                last(own),
                collected(own),
                invoices,
                counts("notice", own),
                count(HELD, own),
                count("select count(*) from payment_link where merchant_id = :merchant and state = 'ENDING'", own),
                waiting(own, invoices));
    }

    private long count(String sql, Map<String, Object> values) {
        Long found = jdbc.queryForObject(sql, values, Long.class);
        return found == null ? 0 : found;
    }

    private Map<String, Long> counts(String table, Map<String, Object> merchant) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(
                "select state, count(*) as found from " + table + " where merchant_id = :merchant group by state",
                merchant,
                row -> {
                    counts.put(row.getString("state"), row.getLong("found"));
                });
        return counts;
    }

    private @Nullable LastRun last(Map<String, Object> merchant) {
        return jdbc
                .query(
                        "select * from run where merchant_id = :merchant order by number desc limit 1",
                        merchant,
                        (row, place) -> new LastRun(
                                row.getLong("number"),
                                row.getString("command"),
                                instant(row, "started_at"),
                                instant(row, "ended_at"),
                                row.getObject("exit_code", Integer.class),
                                row.getString("reason")))
                .stream()
                .findFirst()
                .orElse(null);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private @Nullable Collected collected(Map<String, Object> merchant) {
        LocalDate asOf = jdbc.queryForObject(
                "select max(as_of) from reconciliation where merchant_id = :merchant", merchant, LocalDate.class);
        if (asOf == null) {
            return null;
        }
        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        jdbc.query(COLLECTED, merchant, row -> {
            String currency = row.getString("currency");
            sums.put(currency, JdbcReading.amount(row, "minor", currency));
        });
        return new Collected(asOf, sums);
    }

    private List<Waiting> waiting(Map<String, Object> merchant, Map<String, Long> invoices) {
        List<Waiting> waiting = new ArrayList<>();
        jdbc.query(LAST_FILES, merchant, row -> {
            files(row, waiting);
        });
        jdbc.query(HOLDS, merchant, row -> {
            waiting.add(held(row.getString("kind"), row.getLong("found"), row.getString("example")));
        });
        ofState(waiting, invoices, "REJECTED", "refused by the provider");
        ofState(waiting, invoices, "NEEDS_PERSON", "to be looked at in the provider's dashboard");
        messages(waiting, merchant, "BOUNCED", "without a message, which cannot arrive", " --to ADDRESS");
        messages(waiting, merchant, "SEND_UNKNOWN", "whose message may have left or not", "");
        long cases =
                count("select count(*) from exception_case where merchant_id = :merchant and state = 'OPEN'", merchant);
        if (cases > 0) {
            waiting.add(new Waiting(cases, "left by reconciling", "invoice-links exceptions"));
        }
        return waiting;
    }

    private static void files(ResultSet row, List<Waiting> waiting) throws SQLException {
        if (row.getString("outcome").equals("REFUSED")) {
            waiting.add(new Waiting(1, "file refused: " + row.getString("name"), "correct it and issue it again"));
        } else if (row.getLong("rejected") > 0) {
            String folder = row.getString("results_folder");
            waiting.add(new Waiting(
                    row.getLong("rejected"),
                    "rejected of " + row.getString("name"),
                    "correct " + (folder == null ? "" : folder + "/") + "rejected.csv and issue that file"));
        }
    }

    private static Waiting held(String kind, long count, String example) {
        return switch (kind) {
            case "REVISION" -> new Waiting(count, "with a corrected row", "invoice-links issue --accept-revisions");
            case "CONTACT_CHANGE" ->
                new Waiting(count, "with a changed contact", "invoice-links issue --accept-contacts");
            case "CONFLICT" ->
                new Waiting(count, "whose number another customer has", "invoice-links status " + example);
            default -> new Waiting(count, "held", "invoice-links status " + example + ", then release or withdraw");
        };
    }

    private static void ofState(List<Waiting> waiting, Map<String, Long> invoices, String state, String what) {
        Long count = invoices.get(state);
        if (count != null) {
            waiting.add(new Waiting(count, what, "invoice-links list --state " + state));
        }
    }

    private void messages(
            List<Waiting> waiting, Map<String, Object> merchant, String state, String what, String option) {
        Map<String, Object> values = Map.of("merchant", merchant.get("merchant"), "state", state);
        List<String> numbers = jdbc.queryForList(MESSAGES, values, String.class);
        if (!numbers.isEmpty()) {
            String named = numbers.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            waiting.add(new Waiting(
                    numbers.size(),
                    what + ": " + named + (numbers.size() > MOST_NAMED ? ", ..." : ""),
                    "invoice-links resend " + numbers.get(0) + option));
        }
    }
}
