package dev.invoicelinks.torture.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** However often and wherever the program is killed: one live link an invoice, one message a notice, every row in the report, and the sums agree. */
final class KilledAnywhereIT {

    private static final int FEW_KILLS = 6;
    private static final int KILLS = Integer.getInteger("torture.kills", 25);
    private static final int MINUTES = Integer.getInteger("torture.minutes", 0);

    /** A history in which something was found stays there to be looked at. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void fewKills() throws Exception {
        killed(FEW_KILLS, 0);
    }

    @Test
    @Tag("torture")
    void manyKills() throws Exception {
        killed(KILLS, MINUTES);
    }

    /** Ends when there were enough kills, or when the minutes are over if there are any. */
    private void killed(int kills, int minutes) throws Exception {
        long seed = Long.getLong("torture.seed", System.nanoTime());
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        Toll toll = new Toll();
        try {
            for (long next = seed; minutes > 0 ? System.nanoTime() < deadline : toll.kills() < kills; next++) {
                lived(next, toll);
            }
        } finally {
            System.out.println("seed " + seed + ", " + toll.words());
        }
        assertThat(toll.isClean())
                .as("-Dtorture.seed=" + seed + "\n" + toll.words())
                .isTrue();
    }

    private void lived(long seed, Toll toll) throws Exception {
        Path home = folder.resolve("history-" + seed);
        try (History history = new History(home, seed, toll)) {
            assertThat(history.run().findings()).as("-Dtorture.seed=" + seed).isEmpty();
        }
        FileSystemUtils.deleteRecursively(home);
    }
}
