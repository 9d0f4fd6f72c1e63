package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.report.cases.Decisions;
import dev.invoicelinks.report.cases.JdbcCases;
import dev.invoicelinks.report.posting.JdbcPostings;
import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Books in which a test states what was issued, charged and found, row by row, so that reports can be read alone. */
public final class StatedBooks implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    public final Books books;
    public final Merchant merchant;
    private final JdbcTemplate jdbc;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private final RunKeeping keeping;
    private final JdbcLeases leases;
    private final long file;
    private int rows;

    public StatedBooks(Database database) {
        books = Books.on(database);
        jdbc = books.template();
        merchant = new JdbcMerchants(books.client()).merchant("omise", "account_test_1", Mode.SANDBOX, "Demo Trading");
        leases = books.leases();
        keeping = new RunKeeping(
                new JdbcRuns(books.client(), clock, new ProgramVersion("test", "none")),
                leases,
                books.transaction(),
                true);
        Run issued = begin();
        jdbc.update("""
                insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome)
                values (?, ?, 1, 'a.csv', 'a.csv', 'x', 1, ?, 'ACCEPTED')
                """, merchant.id(), issued.number(), clock.instant().atOffset(ZoneOffset.UTC));
        file = jdbc.queryForObject("select max(id) from source_file", Long.class);
        end(issued);
    }

    /** Another file; its row. */
    public long file(String name, String outcome, @Nullable String refusal) {
        jdbc.update("""
                insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome, refusal)
                select merchant_id, run_number, max(place) + 1, ?, 'x', 'x', 1, max(received_at), ?, ? from source_file
                group by merchant_id, run_number
                """, name, outcome, refusal);
        return jdbc.queryForObject("select max(id) from source_file", Long.class);
    }

    /** A row of a file that was rejected. */
    public void rejected(long inFile, int row, String number) {
        jdbc.update(
                "insert into staged_row (file_id, row_number, verdict, number, number_digits) values (?, ?, 'REJECTED', ?, 0)",
                inFile,
                row,
                number);
        jdbc.update("""
                insert into row_problem (file_id, row_number, place, severity, column_name, written, rule, remedy)
                values (?, ?, 1, 'REJECTED', 'amount', 'x', 'It is no amount', 'Write one.')
                """, inFile, row);
    }

    /** The next run, reconciling. */
    public Run begin() {
        Fence fence = leases.take(merchant, "test", Duration.ofHours(1), true);
        Run run = keeping.runs().begin(merchant, "reconcile", fence);
        jdbc.update(
                "insert into reconciliation (merchant_id, run_number, as_of, proved_at) values (?, ?, ?, ?)",
                merchant.id(),
                run.number(),
                TODAY,
                clock.instant().atOffset(ZoneOffset.UTC));
        return run;
    }

    public void end(Run run) {
        keeping.runs().end(run, 0, "all done");
    }

    /** An invoice, with how it stands. */
    public long invoice(String number, String customer, String currency, long due, LocalDate dueDate) {
        jdbc.update(
                """
                insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_id, customer_name,
                    emails, amount_minor, currency, due_date, description, language, use_kind, channels, metadata, state, run_number,
                    link_sequence, posts, empty_looks, once_unknown)
                values (?, ?, 1, 0, ?, ?, ?, ?, 'a@example.com', ?, ?, ?, '', 'en', 'SINGLE', '', '', 'LINKED', 1, 1, 1, 0, false)
                """, merchant.id(), number, file, ++rows, "C-" + customer.charAt(0), customer, due, currency, dueDate);
        return jdbc.queryForObject("select id from invoice where number = ?", Long.class, number);
    }

    public void stands(
            long invoice, String settlement, long paid, long refunded, long outside, String flags, String bucket) {
        jdbc.update("delete from invoice_settlement where invoice_id = ?", invoice);
        jdbc.update(
                """
                insert into invoice_settlement (invoice_id, merchant_id, settlement, currency, due_minor, paid_minor, refunded_minor,
                    outside_minor, written_off_minor, open_minor, overpaid_minor, bucket, flags, run_number)
                select id, merchant_id, ?, currency, amount_minor, ?, ?, ?, 0, greatest(0, amount_minor - ?), greatest(0, ? - amount_minor),
                    ?, ?, 1 from invoice where id = ?
                """,
                settlement,
                paid,
                refunded,
                outside,
                paid - refunded + outside,
                paid - refunded + outside,
                bucket,
                flags,
                invoice);
    }

    /** A paid charge of this invoice (0: of none), with its transaction. */
    public void charge(String id, long invoice, String outcome, String currency, long amount, LocalDate day) {
        long fee = amount * 365 / 10_000;
        long tax = fee * 7 / 100;
        jdbc.update(
                """
                insert into charge (merchant_id, charge_id, status, status_text, paid, authorized, capturable, reversed, voided, expired,
                    livemode, currency, amount_minor, refunded_minor, funding_currency, funding_minor, net_minor, fee_minor, fee_vat_minor,
                    interest_minor, interest_vat_minor, method, transaction_id, created_at, paid_at, business_date, fingerprint, read_at,
                    changed_at)
                values (?, ?, 'SUCCESSFUL', 'successful', true, true, false, false, false, false, false, ?, ?, 0, ?, ?, ?, ?, ?, 0, 0,
                    'promptpay', ?, ?, ?, ?, 'f', ?, ?)
                """,
                merchant.id(),
                id,
                currency,
                amount,
                currency,
                amount,
                amount - fee - tax,
                fee,
                tax,
                "trxn_" + id,
                now(),
                now(),
                day,
                now(),
                now());
        jdbc.update(
                """
                insert into charge_outcome (charge_row, merchant_id, invoice_id, outcome, reason, counted_minor, returned_minor,
                    expected_minor, expected_currency, paid_on, run_number)
                select id, merchant_id, ?, ?, 'BY_LINK', ?, 0, ?, currency, business_date, 1 from charge where charge_id = ?
                """,
                invoice == 0 ? null : invoice,
                outcome,
                invoice == 0 ? 0 : amount,
                invoice == 0 ? null : amount,
                id);
        transaction("trxn_" + id, "CHARGE", id, "CREDIT", currency, amount - fee - tax);
    }

    public void transaction(String id, String kind, String origin, String direction, String currency, long amount) {
        jdbc.update(
                """
                insert into provider_transaction (merchant_id, transaction_id, origin_id, origin_kind, transaction_key, direction, currency,
                    amount_minor, created_at, transferable_at, transferable_on, fingerprint, read_at, changed_at)
                values (?, ?, ?, ?, 'key', ?, ?, ?, ?, ?, ?, 'f', ?, ?)
                """,
                merchant.id(),
                id,
                origin,
                kind,
                direction,
                currency,
                amount,
                now(),
                now(),
                TODAY.plusDays(3),
                now(),
                now());
    }

    public void refund(String id, String charge, String currency, long amount, LocalDate day) {
        jdbc.update(
                """
                insert into refund (merchant_id, refund_id, charge_id, status, status_text, voided, currency, amount_minor, funding_currency,
                    funding_minor, transaction_id, created_at, business_date, fingerprint, read_at, changed_at)
                values (?, ?, ?, 'CLOSED', 'closed', false, ?, ?, ?, ?, ?, ?, ?, 'f', ?, ?)
                """,
                merchant.id(),
                id,
                charge,
                currency,
                amount,
                currency,
                amount,
                "trxn_" + id,
                now(),
                day,
                now(),
                now());
        transaction("trxn_" + id, "REFUND", id, "DEBIT", currency, amount);
    }

    public void dispute(String id, String charge, String currency, long amount, String status) {
        jdbc.update(
                """
                insert into dispute (merchant_id, dispute_id, charge_id, status, status_text, currency, amount_minor, funding_currency,
                    funding_minor, created_at, business_date, fingerprint, read_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'f', ?, ?)
                """,
                merchant.id(),
                id,
                charge,
                status,
                status,
                currency,
                amount,
                currency,
                amount,
                now(),
                TODAY,
                now(),
                now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    public JdbcPostings postings() {
        return new JdbcPostings(new NamedParameterJdbcTemplate(jdbc), keeping, ZONE);
    }

    public JdbcCases cases() {
        return new JdbcCases(new NamedParameterJdbcTemplate(jdbc), keeping, clock, "anna");
    }

    /** Decisions as {@code anna} makes them. */
    public Decisions decisions() {
        return new Decisions(cases(), keeping, new JdbcAuditTrail(jdbc, clock, "anna"));
    }

    public ReconcileReport report(Path results, String language) {
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
        return new ReconcileReport(
                cases(),
                postings(),
                new ReconciledBooks(
                        new JdbcFigures(named),
                        new JdbcTables(named, books.transaction()),
                        new JdbcAgeing(named, books.transaction())),
                new JdbcReportFolders(books.client(), results),
                language);
    }

    public void update(String sql, Object... values) {
        jdbc.update(sql, values);
    }

    public List<String> ask(String sql) {
        return jdbc.queryForList(sql, String.class);
    }

    @Override
    public void close() {
        books.close();
    }
}
