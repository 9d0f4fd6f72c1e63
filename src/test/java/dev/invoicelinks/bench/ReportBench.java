package dev.invoicelinks.bench;

import dev.invoicelinks.Books;
import dev.invoicelinks.report.cases.JdbcCases;
import dev.invoicelinks.report.posting.JdbcPostings;
import dev.invoicelinks.report.reconciled.JdbcAgeing;
import dev.invoicelinks.report.reconciled.JdbcFigures;
import dev.invoicelinks.report.reconciled.JdbcReportFolders;
import dev.invoicelinks.report.reconciled.JdbcTables;
import dev.invoicelinks.report.reconciled.ReconcileReport;
import dev.invoicelinks.report.reconciled.ReconciledBooks;
import dev.invoicelinks.run.AuditCheck;
import dev.invoicelinks.run.AuditVerdict;
import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.JdbcAuditSeals;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** How long the report of long books, in which one invoice of fifty needs a person, takes, the first time and when nothing is new, and how long their audit trail takes to verify. */
final class ReportBench {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private ReportBench() {}

    /** @param arguments how many invoices, each with a charge */
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments.length == 0 ? "1000000" : arguments[0]);
        Path folder = Files.createTempDirectory("report-bench");
        try (Books books = Books.inFile(folder.resolve("books"))) {
            Merchant merchant = new JdbcMerchants(books.client()).merchant("omise", "bench", Mode.SANDBOX, "Bench");
            JdbcRuns runs = new JdbcRuns(books.client(), Clock.systemUTC(), new ProgramVersion("bench", "none"));
            JdbcLeases leases = books.leases();
            Fence fence = leases.take(merchant, "bench", Duration.ofHours(1), true);
            RunKeeping keeping = new RunKeeping(runs, leases, books.transaction(), true);
            Run filling = runs.begin(merchant, "issue", fence);
            fill(books.template(), merchant, rows);
            runs.end(filling, 0, "bench");
            Run first = runs.begin(merchant, "reconcile", fence);
            report(books, keeping, first, folder, rows, "first report");
            runs.end(first, 0, "bench");
            Run second = runs.begin(merchant, "reconcile", fence);
            report(books, keeping, second, folder, rows, "nothing new  ");
            long begun = System.nanoTime();
            AuditVerdict verdict = AuditCheck.of(new JdbcAuditSeals(books.client(), Clock.systemUTC()), merchant);
            say("audit verify ", verdict.rows(), begun);
        }
    }

    private static void fill(JdbcTemplate jdbc, Merchant merchant, int rows) {
        long begun = System.nanoTime();
        jdbc.update("""
                insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome)
                values (?, 1, 1, 'a', 'a', 'a', 1, current_timestamp, 'ACCEPTED')
                """, merchant.id());
        for (int from = 0; from < rows; from += 50_000) {
            int to = Math.min(rows, from + 50_000);
            for (String sql : FILL) {
                jdbc.update(sql.formatted(merchant.id(), from + 1, to));
            }
        }
        say("filled       ", rows, begun);
    }

    private static final List<String> FILL = List.of("""
            insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_id, customer_name, emails,
                amount_minor, currency, due_date, description, language, use_kind, channels, metadata, state, run_number, link_sequence,
                posts, empty_looks, once_unknown)
            select %1$d, 'INV-' || x, 1, x, 1, x, 'C-' || mod(x, 100000), 'Customer ' || mod(x, 100000), 'a@example.com', 10000 + mod(x, 9999),
                'THB', date '2026-11-01', '', 'en', 'SINGLE', '', '', 'LINKED', 1, 1, 1, 0, false from system_range(%2$d, %3$d) as numbers (x)
            """, """
            insert into charge (merchant_id, charge_id, status, status_text, paid, authorized, capturable, reversed, voided, expired, livemode,
                currency, amount_minor, refunded_minor, funding_currency, funding_minor, net_minor, fee_minor, fee_vat_minor, interest_minor,
                interest_vat_minor, method, transaction_id, created_at, paid_at, business_date, fingerprint, read_at, changed_at)
            select %1$d, 'chrg_' || x, 'SUCCESSFUL', 'successful', true, true, false, false, false, false, false, 'THB', 10000 + mod(x, 9999), 0,
                'THB', 10000 + mod(x, 9999), 9000, 900, 63, 0, 0, 'promptpay', 'trxn_' || x, current_timestamp, current_timestamp,
                date '2026-11-25', 'f', current_timestamp, current_timestamp from system_range(%2$d, %3$d) as numbers (x)
            """, """
            insert into provider_transaction (merchant_id, transaction_id, origin_id, origin_kind, transaction_key, direction, currency,
                amount_minor, created_at, transferable_at, transferable_on, fingerprint, read_at, changed_at)
            select %1$d, 'trxn_' || x, 'chrg_' || x, 'CHARGE', 'charge.captured.net', 'CREDIT', 'THB', 9000, current_timestamp,
                current_timestamp, date '2026-12-01', 'f', current_timestamp, current_timestamp from system_range(%2$d, %3$d) as numbers (x)
            """, """
            insert into charge_outcome (charge_row, merchant_id, invoice_id, outcome, reason, counted_minor, returned_minor, expected_minor,
                expected_currency, paid_on, run_number)
            select c.id, %1$d, i.id, 'APPLIED', 'BY_LINK', c.amount_minor, 0, c.amount_minor, 'THB', c.business_date, 1
            from system_range(%2$d, %3$d) as numbers (x) join invoice i on i.number = 'INV-' || x join charge c on c.charge_id = 'chrg_' || x
            """, """
            insert into invoice_settlement (invoice_id, merchant_id, settlement, currency, due_minor, paid_minor, refunded_minor, outside_minor,
                written_off_minor, open_minor, overpaid_minor, bucket, flags, run_number)
            select i.id, %1$d, case when mod(x, 10) = 0 then 'UNPAID' when mod(x, 50) = 1 then 'REFUNDED' else 'PAID' end, 'THB', i.amount_minor,
                case when mod(x, 10) = 0 then 0 else i.amount_minor end, 0, 0, 0, case when mod(x, 10) = 0 then i.amount_minor else 0 end, 0,
                case when mod(x, 10) = 0 then 'D1_30' end, '', 1
            from system_range(%2$d, %3$d) as numbers (x) join invoice i on i.number = 'INV-' || x
            """, """
            insert into audit (merchant_id, run_number, at, actor, action, subject, facts)
            select %1$d, 1, current_timestamp, 'bench', 'link created', 'INV-' || x, 'THB 100.00, link link_test_' || x
            from system_range(%2$d, %3$d) as numbers (x)
            """);

    private static void report(Books books, RunKeeping keeping, Run run, Path folder, int rows, String what) {
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(books.template());
        ReconcileReport report = new ReconcileReport(
                new JdbcCases(named, keeping, Clock.systemUTC(), "bench"),
                new JdbcPostings(named, keeping, ZoneOffset.UTC),
                new ReconciledBooks(
                        new JdbcFigures(named),
                        new JdbcTables(named, books.transaction()),
                        new JdbcAgeing(named, books.transaction())),
                new JdbcReportFolders(books.client(), folder),
                "en");
        long begun = System.nanoTime();
        report.write(run, TODAY, List.of());
        say(what, rows, begun);
    }

    private static void say(String what, long rows, long begun) {
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        System.out.println(
                what + "  " + rows + " rows in " + millis + " ms, " + rows * 1000 / Math.max(1, millis) + " a second");
    }
}
