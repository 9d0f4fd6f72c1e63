package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.JdbcOpenAmount;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Rows that meet an invoice of the books: selected as a set, compared in words, written as a batch. */
final class JdbcKnownRows {

    private static final String PLACED_BY = "intake";

    /** Rows by their key alone; joined with the invoices here, because H2 would now and then read every invoice for each batch. */
    private static final String BETWEEN = """
            select s.row_number, s.number, s.customer_id, s.customer_name, s.emails, s.phone, s.amount_minor, s.currency, s.due_date
            from staged_row s where s.file_id = ? and s.row_number between ? and ? and s.verdict = 'NEW' order by s.row_number
            """;

    /**
     * Every revision of each number, the newest last. The sum keeps H2 off the indexes that begin with the merchant: it chooses while the table is still empty,
     * keeps to that, and would read every invoice for each batch.
     */
    private static final String KNOWN = """
            select i.id, i.number, i.state, i.customer_id, i.customer_name, i.emails, i.phone, i.amount_minor, i.currency, i.due_date,
            %s as open_minor from invoice i where i.number in (:numbers) and i.merchant_id + 0 = :merchant and i.file_id <> :file
            order by i.revision
            """.formatted(JdbcOpenAmount.of("i"));

    private static final String JUDGE = "update staged_row set verdict = ? where file_id = ? and row_number = ?";
    private static final String REMIND = """
            update hold set reason = ?, run_number = ?, file_id = ?, row_number = ? where invoice_id = ? and kind = ? and open_slot = 1
            """;
    private static final String HOLD = """
            insert into hold (reason, run_number, file_id, row_number, invoice_id, kind, placed_at, placed_by, open_slot)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing
            """;

    /** The link sequence stays: no link of it was ever made, so its token names none. */
    private static final String REOPEN = """
            update invoice set (customer_id, customer_name, emails, phone, line_id, whatsapp, amount_minor, currency, issue_date,
                    due_date, description, language, use_kind, expires_on, channels, metadata, file_id, row_number)
                = (select s.customer_id, s.customer_name, s.emails, s.phone, s.line_id, s.whatsapp, s.amount_minor, s.currency,
                    s.issue_date, s.due_date, s.description, s.language, s.use_kind, s.expires_on, s.channels, s.metadata,
                    s.file_id, s.row_number
                   from staged_row s where s.file_id = ? and s.row_number = ?),
                state = 'READY', reason = null, posts = 0, run_number = ?, fence = ?
            where id = ? and state = 'REJECTED'
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcKnownRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The new rows of the batch whose number another file brought before. */
    List<KnownRow> between(Run run, SourceFile file, int firstRow, int lastRow) {
        Map<String, StagedEssentials> staged = new LinkedHashMap<>();
        jdbc.query(
                BETWEEN,
                row -> {
                    staged.put(
                            row.getString("number"), new StagedEssentials(row.getInt("row_number"), essentials(row)));
                },
                file.id(),
                firstRow,
                lastRow);
        if (staged.isEmpty()) {
            return List.of();
        }
        Map<String, KnownRow> known = new HashMap<>();
        Map<String, Object> values =
                Map.of("numbers", staged.keySet(), "merchant", run.merchant().id(), "file", file.id());
        new NamedParameterJdbcTemplate(jdbc).query(KNOWN, values, row -> {
            StagedEssentials written = staged.get(row.getString("number"));
            known.put(
                    row.getString("number"),
                    new KnownRow(written.row(), row.getLong("id"), Comparison.of(known(row), written.essentials())));
        });
        return staged.keySet().stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /** What a staged row says, as far as it is compared. */
    private record StagedEssentials(int row, Essentials essentials) {}

    /** The invoice in the current row. */
    static KnownInvoice known(ResultSet row) throws SQLException {
        InvoiceState state = InvoiceState.valueOf(row.getString("state"));
        return new KnownInvoice(essentials(row), state, row.getLong("open_minor"));
    }

    private static Essentials essentials(ResultSet row) throws SQLException {
        return new Essentials(
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("emails"),
                row.getString("phone"),
                row.getLong("amount_minor"),
                row.getString("currency"),
                row.getObject("due_date", LocalDate.class));
    }

    /** Writes what the rows came to: verdicts, holds, and refused invoices that are tried again. */
    void judge(Run run, SourceFile file, List<KnownRow> rows) {
        batch(JUDGE, rows, row -> !row.is(Verdict.NEW), row ->
                new Object[] {row.comparison().verdict().name(), file.id(), row.row()});
        batch(REOPEN, rows, row -> row.is(Verdict.NEW), row ->
                new Object[] {file.id(), row.row(), run.number(), run.fence().number(), row.invoice()});
        hold(run, file, rows.stream().filter(KnownRow::needsPerson).toList());
    }

    /** A hold that stands already is told the newest reason. */
    private void hold(Run run, SourceFile file, List<KnownRow> rows) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        batch(REMIND, rows, row -> true, row -> new Object[] {
            reason(file, row),
            run.number(),
            file.id(),
            row.row(),
            row.invoice(),
            row.comparison().verdict().name()
        });
        batch(HOLD, rows, row -> true, row -> new Object[] {
            reason(file, row),
            run.number(),
            file.id(),
            row.row(),
            row.invoice(),
            row.comparison().verdict().name(),
            now,
            PLACED_BY
        });
    }

    private static String reason(SourceFile file, KnownRow row) {
        return row.comparison().reason() + " (" + file.name() + ", row " + row.row() + ")";
    }

    private void batch(
            String sql, List<KnownRow> rows, Predicate<KnownRow> which, Function<KnownRow, @Nullable Object[]> values) {
        List<@Nullable Object[]> batch = rows.stream().filter(which).map(values).toList();
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(sql, batch);
        }
    }
}
