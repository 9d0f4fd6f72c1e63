package dev.invoicelinks.job;

import dev.invoicelinks.issuing.SweepReport;
import dev.invoicelinks.reconcile.Proof.Sum;
import dev.invoicelinks.reconcile.Tallies;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of one reconciliation.
 *
 * @param ended false when it stays open for the next start to go on with
 * @param tallies how many invoices and charges there are of each kind
 * @param sums what was compared
 * @param folder where its files lie; empty when none were written
 * @param reason why the code is what it is, in words for the last line
 */
public record ReconcileResult(
        Run run,
        LocalDate asOf,
        boolean ended,
        Tallies tallies,
        List<Sum> sums,
        SweepReport sweep,
        Optional<Path> folder,
        ExitCode code,
        String reason) {}
