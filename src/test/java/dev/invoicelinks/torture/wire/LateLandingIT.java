package dev.invoicelinks.torture.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.torture.Arena;
import dev.invoicelinks.torture.checker.Checker;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised ends at the settle window: a request that lands behind it makes a second link, and the next reconciliation ends that. */
@Tag("torture")
final class LateLandingIT {

    private static final int INVOICES = 30;
    private static final Duration LANDS_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void requestThatLandsBehindTheSettleWindowIsFoundByTheNextReconciliation() throws Exception {
        try (Arena arena = Arena.withMail(folder)) {
            arena.fault("""
                    {"fault":"done_late","method":"POST","path":"/links","nth":[3,7,11],"after":"PT1H"}""");
            String file = arena.invoices("late.csv", "T-", INVOICES).toString();
            assertThat(arena.run("issue", file).code()).isZero();
            assertThat(arena.count("link.create")).isEqualTo(INVOICES);

            arena.control("/_sandbox/clock", "{\"advance\":\"PT2H\"}");
            Awaitility.await().atMost(LANDS_WITHIN).until(() -> arena.count("link.create") == INVOICES + 3);
            assertThat(arena.run("reconcile").code()).isIn(0, 3);

            assertThat(arena.count("link.delete")).isEqualTo(3);
            assertThat(Checker.check(arena.evidence().withLateLandings()).findings())
                    .isEmpty();
        }
    }
}
