package dev.invoicelinks.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.cli.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very first command is killed while it sets up the books; the next one sets them up as if nothing had been. */
final class SetUpKilledIT {

    private static final int KILLS = 3;
    private static final int LONGEST_MILLIS = 400;
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void booksOfAKilledSetUpAreMadeByTheNextCommand() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Home home = Home.in(folder.resolve("home"));
        Program program = new Program(home.folder(), List.of());
        Path books = home.path("data/db/books.mv.db");
        Path draft = home.path("data/db/books.draft.mv.db");

        int inTheMiddle = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            clear(draft, books, home.path("data/SET-UP"));
            Process process = program.start("status");
            Awaitility.await()
                    .atMost(STARTS_WITHIN)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> Files.exists(draft) || !process.isAlive());
            process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (Files.exists(draft)) {
                inTheMiddle++;
            }
            assertThat(program.run("status"))
                    .as("seed " + seed + "\n" + program.output())
                    .isZero();
            assertThat(books).exists();
            assertThat(draft).doesNotExist();
        }
        assertThat(inTheMiddle)
                .as("kills while the draft was made, seed " + seed)
                .isPositive();
    }

    private static void clear(Path... files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
