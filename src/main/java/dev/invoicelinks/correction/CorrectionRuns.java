package dev.invoicelinks.correction;

import dev.invoicelinks.issuing.EndReport;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.ShortRun;
import java.util.function.Function;

/** A correction as a run of its own, or within the run that was left open: first the books, then the links whose end that ordered. */
final class CorrectionRuns {

    private static final int LINKS_OPEN = 5;
    private static final int NEEDS_PERSON = 3;

    private final RunKeeping keeping;
    private final AtProvider provider;

    CorrectionRuns(RunKeeping keeping, AtProvider provider) {
        this.keeping = keeping;
        this.provider = provider;
    }

    /**
     * Makes the run.
     *
     * @param endsLinks true when the books may order the end of links
     * @param books what changes in the books: all of it or, with an exception, nothing
     */
    CorrectionReport make(
            Merchant merchant,
            String command,
            boolean endsLinks,
            Progress progress,
            Function<Run, CorrectionReport> books) {
        try (ShortRun own = keeping.begin(merchant, command)) {
            CorrectionReport report;
            try {
                report = books.apply(own.run());
            } catch (RuntimeException nothingChanged) {
                own.ended(1, "Nothing was changed: " + nothingChanged.getMessage());
                throw nothingChanged;
            }
            EndReport ended = endsLinks ? provider.endLinks(own.run(), progress) : new EndReport();
            int code = ended.open() > 0 ? LINKS_OPEN : ended.paid().isEmpty() ? 0 : NEEDS_PERSON;
            String paid =
                    ended.paid().isEmpty() ? "" : ", " + ended.paid().size() + " links were paid before their end";
            int done = report.done().size();
            own.ended(code, "done for " + done + (done == 1 ? " invoice" : " invoices") + paid);
            return new CorrectionReport(
                    report.done(), report.left(), provider.paidWith(ended.paid()), ended.trouble(), ended.open());
        }
    }
}
