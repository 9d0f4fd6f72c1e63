package dev.invoicelinks.torture.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, in the books, the reports or the log: the run says so and ends, and goes on when there is room again. */
@Tag("torture")
final class FullDiskIT {

    private static final int INVOICES = 120;
    private static final long LONGEST_SECONDS = 60;
    private static final int FAILED = 1;
    private static final int LOG_BYTES = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void fullDiskUnderTheBooksEndsTheRunAndLosesNothing() throws Exception {
        try (Companions companions = Companions.in(folder, "invoice-links.provider.rate: 60")) {
            assertThat(companions.program().run("list")).isZero();
            String file =
                    companions.arena().invoices("full.csv", "D-", INVOICES).toString();
            Process process = companions.program().start("issue", file);
            companions.untilLinks(10, process);
            Companions.limitFiles(process, Files.size(companions.arena().home().path("data/db/books.mv.db")));

            endsWith(FAILED, process, companions);
            assertThat(companions.program().output()).contains("The books cannot be written");
            wholeAfterwards(companions, file);
        }
    }

    @Test
    void fullDiskUnderTheReportsIsNamedAndTheReportsAreWrittenByTheNextRun() throws Exception {
        try (Companions companions = onServer()) {
            String file =
                    companions.arena().invoices("full.csv", "R-", INVOICES).toString();
            Process process = companions.program().start("issue", file);
            companions.untilLinks(10, process);
            Companions.limitFiles(process, Files.size(Path.of(file)) + 1);

            endsWith(FAILED, process, companions);
            assertThat(companions.program().output()).contains("Cannot write ", "/result.csv", "Run 1");
            wholeAfterwards(companions, file);
        }
    }

    @Test
    void fullDiskUnderTheLogHindersNothing() throws Exception {
        try (Companions companions = onServer()) {
            Path log = companions.arena().home().path("data/logs/invoice-links.log");
            Files.createDirectories(log.getParent());
            Files.writeString(log, "-".repeat(LOG_BYTES));
            String file =
                    companions.arena().invoices("full.csv", "L-", INVOICES).toString();
            Process process = companions.program().start("issue", file);
            Companions.limitFiles(process, LOG_BYTES);

            endsWith(0, process, companions);
            assertThat(Files.size(log)).isEqualTo(LOG_BYTES);
            wholeAfterwards(companions, file);
        }
    }

    private Companions onServer() throws IOException {
        return Companions.in(
                folder,
                "invoice-links.provider.rate: 60",
                "spring.datasource.url: \"" + Database.POSTGRESQL.freshUrl() + "\"",
                "spring.datasource.username: postgres");
    }

    private static void endsWith(int code, Process process, Companions companions) throws InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(companions.program().output()).isEqualTo(code);
    }

    private static void wholeAfterwards(Companions companions, String file) {
        assertThat(companions.complete("issue", file))
                .as(companions.program().output())
                .isIn(0, 3);
        assertThat(companions.arena().check().findings()).isEmpty();
    }
}
