package dev.invoicelinks.bench;

import dev.invoicelinks.sandbox.Filled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * How the sandbox fares with many links and charges in its store: creates a second over loopback, against a stub that keeps nothing in the same run, the time of
 * list pages at any offset, and memory. The sandbox is a process of its own; this one is its client on the same cores.
 */
public final class SandboxBench {

    private static final PrintStream OUT = System.out;
    private static final int IN_FLIGHT = 32;
    private static final int WARM_UP = 5_000;
    private static final int CREATES = 30_000;
    private static final int PAGES = 40;
    private static final long HEAP_MEGABYTES = 256;
    private static final int PATIENCE_SECONDS = 30;
    private static final MediaType JSON = MediaType.get("application/json");

    private SandboxBench() {}

    /** @param arguments how many links and charges lie in the store; 1,000,000 when none is said */
    public static void main(String[] arguments) throws Exception {
        int links = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        long stub = stub();
        Path store = Files.createTempDirectory("sandbox-bench");
        Process process = start(store, links);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = said.readLine();
            if (first == null) {
                throw new IllegalStateException("The sandbox did not start; its words stand above");
            }
            String[] address = first.split(" ");
            Calls calls = new Calls(URI.create("http://127.0.0.1:" + address[0]), address[1]);
            OUT.printf("%,d links and as many charges in the store, heap at most %d MB%n", links, HEAP_MEGABYTES);
            create(calls, WARM_UP);
            long sandbox = create(calls, CREATES);
            tell("stub that keeps nothing", CREATES, stub);
            tell("sandbox", CREATES, sandbox);
            OUT.printf("the sandbox takes %.2f times the stub's time%n", ratio(sandbox, stub));
            pages(calls, "/links", links);
            pages(calls, "/charges", links);
            pages(calls, "/transactions", links);
            pages(calls, "/events", 2 * links);
            tellMemory(process);
        } finally {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete(store);
        }
        System.exit(0);
    }

    private static long stub() throws Exception {
        try (SlowProvider provider = new SlowProvider(0)) {
            Calls calls = new Calls(provider.address(), "skey_test_bench");
            create(calls, WARM_UP);
            return create(calls, CREATES);
        }
    }

    private static Process start(Path store, int links) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Filled.class.getName(),
                        store.toString(),
                        Integer.toString(links))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long create(Calls calls, int count) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
        AtomicInteger left = new AtomicInteger(count);
        long begun = System.nanoTime();
        List<Future<?>> workers = new ArrayList<>();
        for (int worker = 0; worker < IN_FLIGHT; worker++) {
            workers.add(threads.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    calls.create();
                }
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        threads.shutdown();
        return System.nanoTime() - begun;
    }

    private static void pages(Calls calls, String list, int total) {
        long[] nanos = new long[PAGES];
        for (int page = 0; page < PAGES; page++) {
            long offset = (long) total * page / PAGES;
            String order = page % 2 == 0 ? "chronological" : "reverse_chronological";
            long begun = System.nanoTime();
            calls.get(list + "?limit=100&offset=" + offset + "&order=" + order);
            nanos[page] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        OUT.printf(
                "%-14s %d pages of 100 at offsets up to %,d: median %.1f ms, slowest %.1f ms%n",
                list, PAGES, (long) total * (PAGES - 1) / PAGES, nanos[PAGES / 2] / 1e6, nanos[PAGES - 1] / 1e6);
    }

    private static void tellMemory(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            OUT.printf(
                    "most memory of the sandbox: unknown on this system, its heap is at most %d MB%n", HEAP_MEGABYTES);
            return;
        }
        String most = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", "");
        OUT.printf("most memory of the sandbox, all included: %,d MB%n", Long.parseLong(most) >> 10);
    }

    private static void tell(String what, int count, long nanos) {
        OUT.printf(
                "%s: %,d creates in %,d ms, %,d a second%n",
                what, count, nanos / 1_000_000, count * 1_000_000_000L / nanos);
    }

    private static BigDecimal ratio(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 3, RoundingMode.HALF_UP);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A merchant's program. */
    private static final class Calls {

        private final URI base;
        private final String authorization;
        private final OkHttpClient client;
        private final AtomicInteger number = new AtomicInteger();

        Calls(URI base, String key) {
            this.base = base;
            this.authorization =
                    "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
            this.client = new OkHttpClient.Builder()
                    .dispatcher(new Dispatcher())
                    .connectionPool(new ConnectionPool(IN_FLIGHT, 1, TimeUnit.MINUTES))
                    .build();
        }

        void create() {
            call(request("/links")
                    .post(RequestBody.create(
                            "{\"amount\":10000,\"currency\":\"THB\",\"title\":\"INV-" + number.incrementAndGet()
                                    + " · Demo Trading\",\"description\":\"#K7Q2M9XA4TB3C5 Design work\"}",
                            JSON)));
        }

        void get(String path) {
            call(request(path));
        }

        private Request.Builder request(String path) {
            return new Request.Builder().url(base.resolve(path).toString()).header("Authorization", authorization);
        }

        private void call(Request.Builder request) {
            try (Response response = client.newCall(request.build()).execute()) {
                String body = response.body().string();
                if (response.code() != 200) {
                    throw new IllegalStateException(response.code() + " " + body);
                }
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
