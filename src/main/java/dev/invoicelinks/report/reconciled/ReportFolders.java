package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.run.Run;
import java.nio.file.Path;
import java.time.LocalDate;

/** The folder of each reconciliation: taken once, kept for every rewriting. */
public interface ReportFolders {

    /** The run's folder, made when it is not there. Safe to repeat. */
    Path of(Run run, LocalDate asOf);
}
