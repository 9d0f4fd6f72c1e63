package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folders noted in the books. */
public final class JdbcReportFolders implements ReportFolders {

    private static final int MOST_A_DAY = 10_000;

    private final JdbcClient jdbc;
    private final Path results;

    /** @param results where the folders are made */
    public JdbcReportFolders(JdbcClient jdbc, Path results) {
        this.jdbc = jdbc;
        this.results = results;
    }

    @Override
    public Path of(Run run, LocalDate asOf) {
        Path folder = known(run).orElseGet(() -> take(run, asOf));
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make the folder " + folder, unwritable);
        }
    }

    /** By its name, in the results of today: a home that was moved, or restored elsewhere, writes into its own. */
    private Optional<Path> known(Run run) {
        return jdbc.sql("select folder from reconciliation_report where merchant_id = :merchant and run_number = :run")
                .param("merchant", run.merchant().id())
                .param("run", run.number())
                .query(String.class)
                .optional()
                .map(noted -> results.resolve(Path.of(noted).getFileName()));
    }

    private Path take(Run run, LocalDate asOf) {
        String name = "reconcile-" + asOf;
        for (int number = 1; number <= MOST_A_DAY; number++) {
            Path candidate = results.resolve(number == 1 ? name : name + "-" + number);
            if (!Files.exists(candidate)) {
                note(run, candidate);
                return candidate;
            }
        }
        throw new IllegalStateException("No free folder " + name + " below " + results);
    }

    private void note(Run run, Path folder) {
        jdbc.sql(
                        "insert into reconciliation_report (merchant_id, run_number, folder, posted) values (:merchant, :run, :folder, false)")
                .param("merchant", run.merchant().id())
                .param("run", run.number())
                .param("folder", folder.toString())
                .update();
    }
}
