package dev.invoicelinks.cli;

import dev.invoicelinks.job.CorrectionConfiguration;
import dev.invoicelinks.job.EndingConfiguration;
import dev.invoicelinks.job.FetchConfiguration;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.job.ReconcileReportConfiguration;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.report.cases.Cases;
import dev.invoicelinks.report.cases.Resolution;
import dev.invoicelinks.run.Merchant;

/** What resolving and taking it back share on the command line. */
final class CaseDesk {

    static final Class<?>[] ROOMS = {
        CorrectionConfiguration.class,
        EndingConfiguration.class,
        IssuingConfiguration.class,
        FetchConfiguration.class,
        NoticeConfiguration.class,
        ReconcileReportConfiguration.class
    };

    private CaseDesk() {}

    static Case find(Workplace workplace, Merchant merchant, long id) {
        return workplace
                .room(Cases.class)
                .find(merchant, id)
                .orElseThrow(() -> new WrongUse(
                        "There is no exception " + id + ". See what there is with: invoice-links exceptions"));
    }

    /** What the write-off of an exception is recorded under. */
    static String reference(long id) {
        return "exception " + id;
    }

    static String words(Case it) {
        Resolution resolution = it.decided().resolution();
        return resolution == null
                ? "gone: a later reconciliation did not find it any more"
                : resolution.word() + " by " + it.decided().by();
    }

    static int finish(Desk desk, boolean done, String words, String next) {
        if (!done) {
            throw new WrongUse("It has changed meanwhile, and was left as it is. Look again: invoice-links exceptions");
        }
        desk.out().println(words + " Next: " + next);
        desk.out().println("Exit code 0: " + ExitCode.DONE.words() + ".");
        return ExitCode.DONE.number();
    }
}
