package dev.invoicelinks.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.invoicelinks.Books;
import dev.invoicelinks.intake.IntakeBooks;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.issuing.ClaimTerms;
import dev.invoicelinks.issuing.Claims;
import dev.invoicelinks.issuing.CreateWindow;
import dev.invoicelinks.issuing.Expiry;
import dev.invoicelinks.issuing.JdbcClaims;
import dev.invoicelinks.issuing.LinkBook;
import dev.invoicelinks.issuing.Protocol;
import dev.invoicelinks.issuing.Resolver;
import dev.invoicelinks.issuing.Wording;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.JdbcIssuedLinks;
import dev.invoicelinks.link.omise.OmiseLinks;
import dev.invoicelinks.link.omise.ProviderSettings;
import dev.invoicelinks.link.omise.SecretKey;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * How close issuing comes to what the provider allows: a server that answers in 100 ms with 10 and with 64 calls in flight, and one that answers at once; against
 * the ideal, and against bare OkHttp with as many threads in the same run.
 */
public final class IssueBench {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 2_000;
    private static final int NO_LIMIT = 1_000_000;

    private final SlowProvider provider;
    private final int latencyMillis;
    private final int inFlight;

    private IssueBench(SlowProvider provider, int latencyMillis, int inFlight) {
        this.provider = provider;
        this.latencyMillis = latencyMillis;
        this.inFlight = inFlight;
    }

    /** @param arguments how many invoices in the first scenario; 4,000 when none is said */
    public static void main(String[] arguments) throws Exception {
        int invoices = arguments.length == 0 ? 4_000 : Integer.parseInt(arguments[0]);
        if (!Boolean.getBoolean("bench.fastest")) {
            compare(100, 10, invoices);
            compare(100, 64, invoices * 4);
        }
        compare(0, 64, invoices * 10);
        System.exit(0);
    }

    private static void compare(int latencyMillis, int inFlight, int invoices) throws Exception {
        try (SlowProvider provider = new SlowProvider(latencyMillis)) {
            IssueBench bench = new IssueBench(provider, latencyMillis, inFlight);
            bench.bare(WARM_UP);
            bench.issue(WARM_UP);
            bench.tell(invoices, bench.bare(invoices), bench.issue(invoices));
        }
    }

    private void tell(int invoices, Took bare, Took issue) {
        OUT.printf("%,d invoices, %d ms an answer, %d in flight%n", invoices, latencyMillis, inFlight);
        tell("bare OkHttp", invoices, bare);
        tell("issuing", invoices, issue);
        OUT.printf(
                "  issuing reaches %.1f %% of bare OkHttp, with %.2f times its processor time%n",
                bare.nanos() * 100.0 / issue.nanos(), issue.cpuNanos() * 1.0 / bare.cpuNanos());
    }

    private void tell(String what, int invoices, Took took) {
        OUT.printf(
                "  %-12s %8.1f a second, %5.0f us of processor each",
                what, invoices * 1e9 / took.nanos(), took.cpuNanos() / 1e3 / invoices);
        if (latencyMillis > 0) {
            long ideal = inFlight * 1000L / latencyMillis;
            OUT.printf(", %5.1f %% of the ideal %d", invoices * 1e11 / took.nanos() / ideal, ideal);
        }
        OUT.println();
    }

    private Took issue(int invoices) throws IOException {
        Path folder = Files.createTempDirectory("issue-bench");
        try (Books books = Books.inFile(folder.resolve("books"));
                IntakeBooks intake = new IntakeBooks(books, folder)) {
            intake.take(file(folder, invoices));
            SecretKey key = new SecretKey("skey_test_bench");
            ProviderSettings settings = new ProviderSettings(
                    provider.address(),
                    key,
                    false,
                    inFlight,
                    NO_LIMIT,
                    NO_LIMIT,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofHours(1),
                    3,
                    List.of());
            try (OmiseLinks links = new OmiseLinks(settings, Clock.systemUTC(), System::nanoTime)) {
                CreateWindow window = window(books, intake, links);
                Took begun = Took.sinceStart();
                String pause = window.create(intake.run(), new StopSignal(), Progress.SILENT);
                Took took = begun.untilNow();
                long linked = books.client()
                        .sql("select count(*) from payment_link")
                        .query(Long.class)
                        .single();
                if (linked != invoices || !pause.isEmpty()) {
                    throw new IllegalStateException(linked + " of " + invoices + " linked. " + pause);
                }
                return took;
            }
        }
    }

    private CreateWindow window(Books books, IntakeBooks intake, OmiseLinks links) {
        Clock clock = Clock.systemUTC();
        Leases leases = books.leases();
        AuditTrail audit = new JdbcAuditTrail(books.template(), clock, "bench");
        IssuedLinks issued = new JdbcIssuedLinks(books.template(), clock);
        Protocol protocol = new Protocol(
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                Duration.ofMinutes(10),
                Duration.ofSeconds(60),
                Duration.ZERO,
                inFlight,
                10);
        TokenMint mint =
                new TokenMint(new byte[32], "bench", intake.run().merchant().key());
        ClaimTerms terms = new ClaimTerms(
                mint, new Wording("Bench", "{{merchant}}", "{{description}}"), protocol, clock, System::nanoTime);
        LinkBook book =
                new LinkBook(issued, (run, made) -> {}, audit, new Expiry(7, 7, 90, 14), ZoneId.of("Asia/Bangkok"));
        Claims claims = new JdbcClaims(books.template(), books.transaction(), leases, terms, book);
        return new CreateWindow(links, claims, terms, new Resolver(links, claims, issued, terms));
    }

    private Took bare(int calls) throws InterruptedException, ExecutionException {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(inFlight, 5, TimeUnit.MINUTES))
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(inFlight);
        AtomicInteger left = new AtomicInteger(calls);
        Took begun = Took.sinceStart();
        List<Future<?>> workers = new ArrayList<>();
        for (int worker = 0; worker < inFlight; worker++) {
            workers.add(threads.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    post(client);
                }
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        Took took = begun.untilNow();
        threads.shutdown();
        client.connectionPool().evictAll();
        return took;
    }

    private void post(OkHttpClient client) {
        RequestBody body = RequestBody.create(
                "{\"amount\":10000,\"currency\":\"THB\",\"title\":\"t\",\"description\":\"d\"}",
                MediaType.get("application/json"));
        Request request = new Request.Builder()
                .url(provider.address().resolve("/links").toString())
                .post(body)
                .build();
        try (Response response = client.newCall(request).execute()) {
            response.body().bytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Path file(Path folder, int invoices) throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("invoice_number,customer_name,email,amount,currency,due_date");
        for (int number = 1; number <= invoices; number++) {
            rows.add("B-" + number + ",Customer " + number + ",c" + number + "@example.com,100.00,THB,2099-12-20");
        }
        return Files.write(folder.resolve("bench.csv"), rows);
    }

    /** Wall time and processor time of the whole process, client and server. */
    private record Took(long nanos, long cpuNanos) {

        private static final OperatingSystemMXBean PROCESS =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Took sinceStart() {
            return new Took(System.nanoTime(), PROCESS.getProcessCpuTime());
        }

        Took untilNow() {
            return new Took(System.nanoTime() - nanos, PROCESS.getProcessCpuTime() - cpuNanos);
        }
    }
}
