package dev.invoicelinks.bench;

import dev.invoicelinks.Books;
import dev.invoicelinks.reconcile.Classifying;
import dev.invoicelinks.reconcile.JdbcCaseBook;
import dev.invoicelinks.reconcile.SettledOutsides;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast charges are matched with invoices, classified and stored: charges a second, against one INSERT ... SELECT join that writes the same outcomes in the
 * same run, whether it slows down, and how much memory it takes. Run with {@code -Xmx512m} and the number of invoices.
 */
public final class MatchBench {

    private static final PrintStream OUT = System.out;
    private static final int MEASURED = 100_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final List<String> SEEDS = List.of("""
            insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_id, customer_name, emails, amount_minor,
                currency, issue_date, due_date, description, language, use_kind, channels, metadata, state, run_number, link_sequence, posts,
                empty_looks, once_unknown)
            select %1$d, 'INV-2026-' || x, 1, x, %2$d, x, 'C-' || mod(x, 5000), 'Customer ' || mod(x, 5000), 'ap@shop.example.com', 10000 + mod(x, 90000),
                'THB', date '2026-10-01', date '2026-10-01' + mod(x, 90), 'Design work', 'th', 'SINGLE', '', '', 'LINKED', 1, 1, 1, 0, false
            from system_range(1, %3$d) as r(x)
            """, """
            insert into payment_link (merchant_id, run_number, invoice_id, link_sequence, link_id, token, payment_uri, amount_minor, currency, use_kind,
                expires_on, created_at, recorded_at, number, adopted, state, live_slot)
            select i.merchant_id, 1, i.id, 1, 'link_test_' || substring(rawtohex(hash('MD5', i.number)), 1, 19), null,
                'https://link.omise.co/X', i.amount_minor, i.currency, 'SINGLE', date '2027-01-01', timestamp with time zone '2026-10-01 00:00:00Z',
                timestamp with time zone '2026-10-01 00:00:00Z', i.number, false, 'ACTIVE', 1 from invoice i
            """, """
            insert into charge (merchant_id, charge_id, link_id, token, status, status_text, paid, authorized, capturable, reversed, voided, expired, livemode,
                currency, amount_minor, refunded_minor, funding_currency, funding_minor, net_minor, fee_minor, fee_vat_minor, interest_minor,
                interest_vat_minor, method, created_at, paid_at, business_date, fingerprint, read_at, changed_at)
            select l.merchant_id, 'chrg_test_' || substring(rawtohex(hash('MD5', l.link_id)), 1, 19), l.link_id, null, 'SUCCESSFUL', 'successful',
                true, true, false, false, false, false, false, l.currency, l.amount_minor, case when mod(l.id, 50) = 0 then 100 else 0 end, 'THB',
                l.amount_minor, l.amount_minor - 400, 373, 27, 0, 0, 'promptpay', timestamp with time zone '2026-11-01 02:00:00Z',
                timestamp with time zone '2026-11-01 02:00:00Z', date '2026-11-01', 'x', timestamp with time zone '2026-11-25 00:00:00Z',
                timestamp with time zone '2026-11-25 00:00:00Z' from payment_link l order by l.link_id
            """, """
            insert into dispute (merchant_id, dispute_id, charge_id, status, status_text, currency, amount_minor, funding_currency, funding_minor, created_at,
                business_date, fingerprint, read_at, changed_at)
            select c.merchant_id, 'dspt_' || c.id, c.charge_id, 'OPEN', 'open', c.currency, c.amount_minor, 'THB', c.amount_minor, c.created_at,
                date '2026-11-02', 'x', c.read_at, c.read_at from charge c where mod(c.id, 1000) = 0
            """);

    private static long peakBytes;

    private MatchBench() {}

    /** @param arguments how many invoices, each with a charge; 1,000,000 when none is said */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("match-bench");
        try (Books books = Books.inFile(folder.resolve("books"))) {
            OUT.printf(
                    "%,d invoices, at most %,d MB heap%n",
                    rows, Runtime.getRuntime().maxMemory() >> 20);
            Run run = seed(books, rows);
            long ours = ours(books, run, rows);
            long again = again(books, run, rows);
            OUT.printf("a second time takes %.2f times the first%n", ratio(again, ours));
        } finally {
            delete(folder);
        }
    }

    private static Run seed(Books books, int rows) {
        Merchant merchant = new JdbcMerchants(books.client()).merchant("omise", "account_bench", Mode.TEST, "Bench");
        JdbcLeases leases = new JdbcLeases(books.client(), books.transaction());
        var fence = leases.take(merchant, "bench", Duration.ofHours(1), true);
        Run run = new JdbcRuns(books.client(), Clock.systemUTC(), new ProgramVersion("bench", "none"))
                .begin(merchant, "reconcile", fence);
        JdbcTemplate jdbc = books.template();
        jdbc.update("""
                insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome)
                values (?, ?, 1, 'bench', 'bench', 'x', 1, current_timestamp, 'ACCEPTED')
                """, merchant.id(), run.number());
        Long file = jdbc.queryForObject("select max(id) from source_file", Long.class);
        SEEDS.forEach(seed -> jdbc.update(seed.formatted(merchant.id(), file, rows)));
        return run;
    }

    private static long ours(Books books, Run run, int rows) {
        return told("match, classify and store", rows, classify(books, run));
    }

    private static long again(Books books, Run run, int rows) {
        return told("the same again, nothing changed", rows, classify(books, run));
    }

    private static long classify(Books books, Run run) {
        JdbcLeases leases = new JdbcLeases(books.client(), books.transaction());
        Classifying classifying =
                new Classifying(new JdbcCaseBook(books.template(), books.transaction(), leases, SettledOutsides.NONE));
        Pace pace = new Pace();
        long begun = System.nanoTime();
        classifying.classify(run, TODAY, new StopSignal(), pace);
        long took = System.nanoTime() - begun;
        pace.tell(begun);
        return took;
    }

    /** When each page was written. */
    private static final class Pace implements Progress {

        private final List<long[]> done = new ArrayList<>();
        private long count;

        @Override
        public void begin(String label, long total) {}

        @Override
        public void advance(long more) {
            count += more;
            done.add(new long[] {count, System.nanoTime()});
            Runtime runtime = Runtime.getRuntime();
            peakBytes = Math.max(peakBytes, runtime.totalMemory() - runtime.freeMemory());
        }

        @Override
        public void end() {}

        void tell(long begun) {
            if (count >= 3 * MEASURED) {
                OUT.printf(
                        "last 100,000 took %.2f times the second 100,000%n",
                        ratio(at(count) - at(count - MEASURED), at(2 * MEASURED) - at(MEASURED)));
            }
            OUT.printf("most heap in use, garbage included: %,d MB%n", peakBytes >> 20);
        }

        private long at(long reached) {
            return done.stream().filter(it -> it[0] >= reached).findFirst().orElseThrow()[1];
        }
    }

    private static long told(String what, int rows, long nanos) {
        OUT.printf("%s: %,d charges/s (%,d ms)%n", what, rows * 1_000_000_000L / nanos, nanos / 1_000_000);
        return nanos;
    }

    private static java.math.BigDecimal ratio(long dividend, long divisor) {
        return java.math.BigDecimal.valueOf(dividend)
                .divide(java.math.BigDecimal.valueOf(divisor), 3, java.math.RoundingMode.HALF_UP);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
