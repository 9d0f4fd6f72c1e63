package dev.invoicelinks.report;

import dev.invoicelinks.run.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What an accountant gets after a reconciliation: the files of its folder. */
@FunctionalInterface
public interface ReconcileReports {

    /**
     * Writes all files of the run, in place of those it wrote before. Safe to repeat.
     *
     * @param asOf the business day
     * @param troubles what went wrong so far, in words; empty when nothing did
     * @return the folder
     */
    Path write(Run run, LocalDate asOf, List<String> troubles);
}
