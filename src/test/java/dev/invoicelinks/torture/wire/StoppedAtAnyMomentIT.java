package dev.invoicelinks.torture.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM at random moments of a run: the program is gone within ten seconds each time, and in the end nothing is missing and nothing twice. {@code -Dtorture.stops=N} stops so often. */
@Tag("torture")
final class StoppedAtAnyMomentIT {

    private static final int STOPS = Integer.getInteger("torture.stops", 6);
    private static final long SEED = Long.getLong("torture.seed", System.nanoTime());
    private static final int INVOICES = 100;
    private static final int LATEST_MILLIS = 4_000;
    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void programIsGoneWithinTenSecondsWheneverItIsStopped() throws Exception {
        Random random = new Random(SEED);
        List<Long> took = new ArrayList<>();
        try (Companions companions = Companions.in(folder, "invoice-links.provider.rate: 40")) {
            companions.arena().fault("""
                    {"fault":"held_after_work","method":"POST","path":"/links","probability":0.1,"for_ms":900}""");
            String file =
                    companions.arena().invoices("stopped.csv", "S-", INVOICES).toString();
            for (int stop = 0; stop < STOPS; stop++) {
                Process process = companions.program().start("issue", file);
                process.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
                long began = System.nanoTime();
                process.destroy();
                assertThat(process.waitFor(GONE_WITHIN.toSeconds(), TimeUnit.SECONDS))
                        .as("seed " + SEED + ", stop " + stop + "\n"
                                + companions.program().output())
                        .isTrue();
                took.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
            companions.arena().endFaults();

            assertThat(companions.complete("issue", file))
                    .as("seed " + SEED + "\n" + companions.program().output())
                    .isIn(0, 3);
            assertThat(companions.arena().check().findings()).as("seed " + SEED).isEmpty();
        }
        System.out.println("stopped " + STOPS + " times (seed " + SEED + "), gone after ms: " + took);
    }
}
