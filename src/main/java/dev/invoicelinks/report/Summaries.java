package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.run.Run;
import java.util.List;

/** Puts together what a run came to. */
public final class Summaries {

    private final RunLedger ledger;
    private final SourceFiles files;

    public Summaries(RunLedger ledger, SourceFiles files) {
        this.ledger = ledger;
        this.files = files;
    }

    /**
     * The whole run, as the books are now.
     *
     * @throws TotalsDisagree when its buckets do not add up
     */
    public IssueSummary of(Run run) {
        RunTotals totals = ledger.ofRun(run);
        return new IssueSummary(
                run,
                totals,
                files.of(run).stream().map(file -> of(run, file)).toList(),
                ledger.skipped(run),
                ledger.messages(run),
                totals.read().count() == 0 ? ledger.linksEnded(run) : 0,
                ledger.needsYou(run, IssueSummary.MOST_LISTED));
    }

    /** One file of the run alone. */
    FileSummary of(Run run, SourceFile file) {
        return new FileSummary(
                file, ledger.ofFile(run, file), ledger.resultsFolder(file).orElse(null));
    }

    /** The run as if it had been given this file alone, for the summary beside the file's results. */
    IssueSummary alone(Run run, SourceFile file) {
        FileSummary summary = of(run, file);
        List<NeedsYou> own = ledger.needsYou(run, file, IssueSummary.MOST_LISTED);
        return new IssueSummary(
                run, summary.totals(), List.of(summary), ledger.skipped(run, file), ledger.messages(run, file), 0, own);
    }
}
