package dev.invoicelinks.web;

import dev.invoicelinks.Database;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How soon events are committed and answered that come all at once. */
public final class WebhookBench {

    private static final PrintStream OUT = System.out;
    private static final int BURST = 500;
    private static final int BURSTS = 5;

    private WebhookBench() {}

    /**
     * Prints the figures of each burst on each database. The first one is met by a program that has just started.
     *
     * @param arguments the databases in their order; all when none is said
     */
    public static void main(String[] arguments) throws Exception {
        List<Database> databases = arguments.length == 0
                ? List.of(Database.values())
                : Arrays.stream(arguments).map(Database::valueOf).toList();
        for (Database database : databases) {
            try (ServedBooks served = new ServedBooks(database, (run, charges) -> {})) {
                served.provider.charge("chrg_test_1", Instant.parse("2026-11-24T12:00:00Z"));
                burst(served, 0);
                OUT.printf("%s, bursts of %d events at once%n", database, BURST);
                for (int number = 1; number <= BURSTS; number++) {
                    long processor = processorNanos();
                    long[] took = burst(served, number);
                    tell(took, processorNanos() - processor);
                }
                long kept = served.events().size();
                OUT.printf("  kept %d of %d%n", kept, BURST * (BURSTS + 1));
            }
        }
        System.exit(0);
    }

    /** The time from sending to the answer of each, in nanoseconds, in order. */
    private static long[] burst(ServedBooks served, int number) throws Exception {
        long timestamp = Instant.now().getEpochSecond();
        List<HttpRequest> requests = new ArrayList<>();
        for (int event = 0; event < BURST; event++) {
            String body = ServedBooks.chargeEvent("evnt_test_" + number + "_" + event, "chrg_test_1");
            requests.add(served.request(body, ServedBooks.sign(ServedBooks.SECRET, timestamp, body), "" + timestamp));
        }
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        for (HttpRequest request : requests) {
            long begun = System.nanoTime();
            answers.add(served.client()
                    .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(answer -> took(answer, begun)));
        }
        long[] took = new long[BURST];
        for (int place = 0; place < BURST; place++) {
            took[place] = answers.get(place).get();
        }
        Arrays.sort(took);
        return took;
    }

    private static long took(HttpResponse<String> answer, long begun) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("An event was not kept: " + answer.statusCode() + " " + answer.body());
        }
        return System.nanoTime() - begun;
    }

    /** Processor time is of the client and the server together: on a busy machine it says more than the clock. */
    private static void tell(long[] took, long processorNanos) {
        OUT.printf(
                "  median %4d ms, p99 %4d ms, longest %4d ms; %4d ms of processor time%n",
                took[BURST / 2] / 1_000_000,
                took[BURST * 99 / 100] / 1_000_000,
                took[BURST - 1] / 1_000_000,
                processorNanos / 1_000_000);
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
