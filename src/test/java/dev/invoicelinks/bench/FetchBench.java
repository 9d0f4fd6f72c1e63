package dev.invoicelinks.bench;

import dev.invoicelinks.Books;
import dev.invoicelinks.link.omise.OmiseLinks;
import dev.invoicelinks.link.omise.ProviderSettings;
import dev.invoicelinks.link.omise.SecretKey;
import dev.invoicelinks.reconcile.Fetch;
import dev.invoicelinks.reconcile.FetchReport;
import dev.invoicelinks.reconcile.FetchSettings;
import dev.invoicelinks.reconcile.JdbcChargeBook;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.json.JsonMapper;

/** How close fetching comes to bare paging: the same pages read one after another by OkHttp and parsed, and nothing more. */
public final class FetchBench {

    private static final PrintStream OUT = System.out;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PAGE = 100;
    private static final int WARM_UP = 20_000;
    private static final int HIGHEST_RATE = 1_000_000;

    private FetchBench() {}

    /** @param arguments how many charges; 100,000 when none is said */
    public static void main(String[] arguments) throws Exception {
        int charges = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        compare(100, charges / 5);
        compare(20, charges);
        compare(0, charges);
        System.exit(0);
    }

    private static void compare(int latencyMillis, int charges) throws Exception {
        try (PagedProvider warm = new PagedProvider(0, WARM_UP, FIRST)) {
            bare(warm, WARM_UP);
            fetch(warm, WARM_UP);
        }
        try (PagedProvider provider = new PagedProvider(latencyMillis, charges, FIRST)) {
            Took bare = bare(provider, charges);
            Took fetch = fetch(provider, charges);
            OUT.printf("%,d charges, %d ms a page%n", charges, latencyMillis);
            bare.tell("bare paging", charges);
            fetch.tell("fetch", charges);
            OUT.printf(
                    "  fetch reaches %.1f %% of bare paging; peak heap %d MB%n",
                    bare.wallNanos() * 100.0 / fetch.wallNanos(), peakMegabytes());
        }
    }

    /** What a pass took: by the clock, and of this process's processor time - the provider's share included -, which other work on the machine stretches less. */
    private record Took(long wallNanos, long processorNanos) {

        static Took since(long wallNanos, long processorNanos) {
            return new Took(System.nanoTime() - wallNanos, FetchBench.processorNanos() - processorNanos);
        }

        void tell(String what, int charges) {
            OUT.printf(
                    "  %-12s %,10d charges a second, %,d ns of processor time each%n",
                    what, charges * 1_000_000_000L / wallNanos, processorNanos / charges);
        }
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static Took bare(PagedProvider provider, int charges) throws IOException {
        OkHttpClient client = new OkHttpClient();
        JsonMapper json = JsonMapper.shared();
        long begun = System.nanoTime();
        long processor = processorNanos();
        for (int offset = 0; offset < charges; offset += PAGE) {
            String address = provider.address() + "/charges?from=" + FIRST + "&to=" + FIRST.plusSeconds(charges)
                    + "&order=chronological&limit=100&offset=" + offset;
            try (Response answer =
                    client.newCall(new Request.Builder().url(address).build()).execute()) {
                if (json.readTree(answer.body().bytes()).path("data").size() != PAGE) {
                    throw new IllegalStateException("A page was not whole");
                }
            }
        }
        return Took.since(begun, processor);
    }

    private static Took fetch(PagedProvider provider, int charges) throws IOException {
        Path folder = Files.createTempDirectory("fetch-bench");
        Clock clock = Clock.fixed(FIRST.plusSeconds(charges + 60L), ZoneOffset.UTC);
        try (Books books = Books.inFile(folder.resolve("books"));
                OmiseLinks links = new OmiseLinks(settings(provider), clock, System::nanoTime)) {
            Merchant merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", Mode.TEST, "Bench");
            books.template().update("""
                            insert into run (merchant_id, number, command, version, configuration_hash, started_at)
                            values (?, 1, 'issue', 'bench', 'none', ?)
                            """, merchant.id(), FIRST.atOffset(ZoneOffset.UTC));
            JdbcChargeBook book = new JdbcChargeBook(books.template(), books.transaction(), clock, ZoneOffset.UTC);
            Fetch fetch = new Fetch(links.charges(), book, new FetchSettings(Duration.ofHours(1), 7, 10_000), clock);
            long begun = System.nanoTime();
            long processor = processorNanos();
            FetchReport report =
                    fetch.fetch(merchant, Optional.empty(), new Fetch.Watching(new StopSignal(), Progress.SILENT));
            Took took = Took.since(begun, processor);
            if (!report.isComplete() || report.added() != charges) {
                throw new IllegalStateException("Not everything was fetched: " + report);
            }
            return took;
        }
    }

    private static ProviderSettings settings(PagedProvider provider) {
        return new ProviderSettings(
                provider.address(),
                new SecretKey("skey_test_bench"),
                false,
                10,
                HIGHEST_RATE,
                HIGHEST_RATE,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                3,
                List.of());
    }

    private static long peakMegabytes() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        return bytes >> 20;
    }
}
