package dev.invoicelinks.bench;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.correction.JdbcSettledOutsides;
import dev.invoicelinks.reconcile.Classifying;
import dev.invoicelinks.reconcile.JdbcCaseBook;
import dev.invoicelinks.reconcile.JdbcMatchBook;
import dev.invoicelinks.reconcile.JdbcOtherBook;
import dev.invoicelinks.reconcile.Matching;
import dev.invoicelinks.reconcile.Others;
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
import java.util.Map;
import java.util.function.Supplier;
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

    /** Ids begin with their time, as the real ones do; the order of the payments has nothing to do with that of the invoices. */
    private static final List<String> SEEDS = List.of("""
            insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_id, customer_name, emails, amount_minor,
                currency, issue_date, due_date, description, language, use_kind, channels, metadata, state, run_number, link_sequence, posts,
                empty_looks, once_unknown)
            select %1$d, 'INV-2026-' || x, 1, x, %2$d, x, 'C-' || mod(x, 5000), 'Customer ' || mod(x, 5000), 'ap@shop.example.com', 10000 + mod(x, 90000),
                'THB', date '2026-10-01', date '2026-10-01' + mod(x, 90), 'Design work', 'th', 'SINGLE', '', '', 'LINKED', 1, 1, 1, 0, false
            from %4$s(1, %3$d) as r(x)
            """, """
            insert into payment_link (merchant_id, run_number, invoice_id, link_sequence, link_id, token, payment_uri, amount_minor, currency, use_kind,
                expires_on, created_at, recorded_at, number, adopted, state, live_slot)
            select i.merchant_id, 1, i.id, 1, 'link_test_' || lpad(cast(i.id as varchar), 8, '0') || substring(%5$s, 1, 11), null,
                'https://link.omise.co/X', i.amount_minor, i.currency, 'SINGLE', date '2027-01-01', timestamp with time zone '2026-10-01 00:00:00Z',
                timestamp with time zone '2026-10-01 00:00:00Z', i.number, false, 'ACTIVE', 1 from invoice i
            """, """
            insert into charge (merchant_id, charge_id, link_id, token, status, status_text, paid, authorized, capturable, reversed, voided, expired, livemode,
                currency, amount_minor, refunded_minor, funding_currency, funding_minor, net_minor, fee_minor, fee_vat_minor, interest_minor,
                interest_vat_minor, method, created_at, paid_at, business_date, fingerprint, read_at, changed_at)
            select l.merchant_id, 'chrg_test_' || lpad(cast(r.x as varchar), 8, '0') || substring(%6$s, 1, 11), l.link_id, null, 'SUCCESSFUL', 'successful',
                true, true, false, false, false, false, false, l.currency, l.amount_minor, case when mod(l.id, 50) = 0 then 100 else 0 end, 'THB',
                l.amount_minor, l.amount_minor - 400, 373, 27, 0, 0, 'promptpay', timestamp with time zone '2026-11-01 02:00:00Z',
                timestamp with time zone '2026-11-01 02:00:00Z', date '2026-11-01', 'x', timestamp with time zone '2026-11-25 00:00:00Z',
                timestamp with time zone '2026-11-25 00:00:00Z' from %4$s(1, %3$d) as r(x)
                join payment_link l on l.id = 1 + mod(cast(r.x as bigint) * 7919, %3$d)
            """, """
            insert into dispute (merchant_id, dispute_id, charge_id, status, status_text, currency, amount_minor, funding_currency, funding_minor, created_at,
                business_date, fingerprint, read_at, changed_at)
            select c.merchant_id, 'dspt_' || c.id, c.charge_id, 'OPEN', 'open', c.currency, c.amount_minor, 'THB', c.amount_minor, c.created_at,
                date '2026-11-02', 'x', c.read_at, c.read_at from charge c where mod(c.id, 1000) = 0
            """);

    /** The same outcomes by the database alone, for invoices that have one link and one charge each; outer joins, so that H2 joins in this order, its fastest. */
    private static final List<String> BASELINE = List.of("""
            insert into charge_outcome (charge_row, merchant_id, invoice_id, outcome, reason, counted_minor, returned_minor, expected_minor,
                expected_currency, paid_on, run_number)
            select c.id, c.merchant_id, i.id, 'APPLIED', 'BY_LINK', c.amount_minor,
                least(c.amount_minor, greatest(c.refunded_minor, coalesce((select sum(r.amount_minor) from refund r
                    where r.charge_id = c.charge_id and r.merchant_id = c.merchant_id and not r.voided and r.status = 'CLOSED'), 0))),
                l.amount_minor, l.currency, c.business_date, 1
            from invoice i left join payment_link l on l.number = i.number and l.merchant_id = i.merchant_id
            left join charge c on c.link_id = l.link_id and c.merchant_id = l.merchant_id
            """, """
            insert into invoice_settlement (invoice_id, merchant_id, settlement, currency, due_minor, paid_minor, refunded_minor, outside_minor,
                written_off_minor, open_minor, overpaid_minor, paid_on, bucket, flags, run_number)
            select i.id, i.merchant_id, case when d.id is not null then 'DISPUTE_OPEN' when o.returned_minor > 0 then 'REFUNDED_IN_PART'
                    else 'PAID' end, i.currency, i.amount_minor, o.counted_minor, o.returned_minor, 0, 0, o.returned_minor, 0, o.paid_on,
                case when o.returned_minor = 0 then null when i.due_date >= date '2026-11-25' then 'NOT_DUE'
                    when i.due_date >= date '2026-10-26' then 'D1_30' else 'D31_60' end,
                case when o.paid_on > i.due_date then 'LATE' else '' end, 1
            from invoice i join charge_outcome o on o.invoice_id = i.id join charge c on c.id = o.charge_row
            left join dispute d on d.charge_id = c.charge_id and d.merchant_id = c.merchant_id
            where not exists (select 1 from invoice newer where newer.number = i.number and newer.merchant_id = i.merchant_id
                and newer.revision > i.revision)
            """);

    private static long peakBytes;

    private MatchBench() {}

    /** What a pass took: by the clock, and of this process's processor time, which other work on the machine stretches less. */
    private record Took(long wallNanos, long processorNanos) {}

    /** @param arguments how many invoices, each with a charge; 1,000,000 when none is said; then the database, H2 in a file unless told otherwise */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Database database = arguments.length < 2 ? Database.H2 : Database.valueOf(arguments[1]);
        Path folder = Files.createTempDirectory("match-bench");
        try {
            OUT.printf(
                    "%,d invoices, at most %,d MB heap, %s%n",
                    rows, Runtime.getRuntime().maxMemory() >> 20, database);
            List<Map<String, Object>> expected = new ArrayList<>();
            Took bare = baseline(seeded(database, folder.resolve("baseline"), rows), rows, expected);
            ours(seeded(database, folder.resolve("books"), rows), rows, bare, expected);
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private static Supplier<Books> seeded(Database database, Path file, int rows) {
        if (database == Database.H2) {
            try (Books books = Books.inFile(file)) {
                seed(books, rows, "system_range", "rawtohex(hash('MD5', %s))");
            }
            return () -> Books.inFile(file);
        }
        Books books = Books.on(database);
        seed(books, rows, "generate_series", "md5(%s)");
        books.template().execute("vacuum analyze");
        return () -> books;
    }

    private static Took baseline(Supplier<Books> seeded, int rows, List<Map<String, Object>> said) {
        try (Books books = seeded.get()) {
            Took took = told("INSERT ... SELECT join", rows, () -> BASELINE.forEach(books.template()::update));
            said.addAll(said(books));
            return took;
        }
    }

    private static void ours(Supplier<Books> seeded, int rows, Took bare, List<Map<String, Object>> expected) {
        try (Books books = seeded.get()) {
            Run run = run(books);
            Pace pace = new Pace();
            Took took = told("match, classify and store", rows, () -> reconcile(books, run, pace));
            pace.tell();
            OUT.printf(
                    "reconciling takes %.2f times the join by the clock, %.2f times of processor time%n",
                    ratio(took.wallNanos(), bare.wallNanos()), ratio(took.processorNanos(), bare.processorNanos()));
            if (!said(books).equals(expected)) {
                throw new IllegalStateException("The join says something else: " + expected + ", not " + said(books));
            }
            told("the same again, nothing changed", rows, () -> reconcile(books, run, new Pace()));
            OUT.printf("most heap in use, garbage included: %,d MB%n", peakBytes >> 20);
        }
    }

    private static List<Map<String, Object>> said(Books books) {
        return books.template().queryForList("""
                select s.settlement, s.flags, s.bucket, o.outcome, o.reason, count(*) as invoices, sum(s.due_minor) as due,
                    sum(s.paid_minor) as paid, sum(s.refunded_minor) as refunded, sum(s.open_minor) as still_open,
                    sum(o.counted_minor) as counted, sum(o.returned_minor) as returned, min(o.paid_on) as first_day
                from invoice_settlement s join charge_outcome o on o.invoice_id = s.invoice_id
                group by s.settlement, s.flags, s.bucket, o.outcome, o.reason
                order by s.settlement, s.flags, s.bucket
                """);
    }

    private static void reconcile(Books books, Run run, Pace pace) {
        JdbcLeases leases = books.leases();
        JdbcTemplate jdbc = books.template();
        StopSignal stop = new StopSignal();
        new Matching(new JdbcMatchBook(jdbc, books.transaction(), leases)).match(run, stop, Progress.SILENT);
        new Classifying(new JdbcCaseBook(jdbc, books.transaction(), leases, new JdbcSettledOutsides(jdbc)))
                .classify(run, TODAY, stop, pace);
        new Others(new JdbcOtherBook(jdbc, books.transaction(), leases)).classify(run, stop, Progress.SILENT);
    }

    private static Run run(Books books) {
        Merchant merchant = new JdbcMerchants(books.client()).merchant("omise", "account_bench", Mode.TEST, "Bench");
        JdbcLeases leases = books.leases();
        var fence = leases.take(merchant, "bench", Duration.ofHours(1), true);
        JdbcRuns runs = new JdbcRuns(books.client(), Clock.systemUTC(), new ProgramVersion("bench", "none"));
        return runs.open(merchant, fence).orElseGet(() -> runs.begin(merchant, "reconcile", fence));
    }

    /**
     * Fills books; the databases name two functions differently.
     *
     * @param digest of a text that stands for {@code %s}
     */
    private static void seed(Books books, int rows, String numbers, String digest) {
        Run run = run(books);
        JdbcTemplate jdbc = books.template();
        jdbc.update("""
                insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome)
                values (?, ?, 1, 'bench', 'bench', 'x', 1, current_timestamp, 'ACCEPTED')
                """, run.merchant().id(), run.number());
        Long file = jdbc.queryForObject("select max(id) from source_file", Long.class);
        SEEDS.forEach(seed -> jdbc.update(seed.formatted(
                run.merchant().id(),
                file,
                rows,
                numbers,
                digest.formatted("i.number"),
                digest.formatted("l.link_id"))));
    }

    /** When each page was written, by the clock and by the processor time. */
    private static final class Pace implements Progress {

        private final List<long[]> done = new ArrayList<>();
        private long count;

        @Override
        public void begin(String label, long total) {}

        @Override
        public void advance(long more) {
            count += more;
            done.add(new long[] {count, System.nanoTime(), processorNanos()});
            Runtime runtime = Runtime.getRuntime();
            peakBytes = Math.max(peakBytes, runtime.totalMemory() - runtime.freeMemory());
        }

        @Override
        public void end() {}

        void tell() {
            if (count >= 3 * MEASURED) {
                OUT.printf(
                        "last 100,000 took %.2f times the second 100,000 by the clock, %.2f times of processor time%n",
                        slowing(1), slowing(2));
            }
        }

        private java.math.BigDecimal slowing(int measure) {
            long last = at(count, measure) - at(count - MEASURED, measure);
            return ratio(last, at(2 * MEASURED, measure) - at(MEASURED, measure));
        }

        private long at(long reached, int measure) {
            return done.stream().filter(it -> it[0] >= reached).findFirst().orElseThrow()[measure];
        }
    }

    private static Took told(String what, int rows, Runnable pass) {
        long wall = System.nanoTime();
        long processor = processorNanos();
        pass.run();
        Took took = new Took(System.nanoTime() - wall, processorNanos() - processor);
        OUT.printf(
                "%s: %,d charges/s (%,d ms, %,d ms of processor time)%n",
                what,
                rows * 1_000_000_000L / took.wallNanos(),
                took.wallNanos() / 1_000_000,
                took.processorNanos() / 1_000_000);
        return took;
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
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
