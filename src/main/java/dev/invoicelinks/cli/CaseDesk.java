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
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

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

    /**
     * How a decision ended.
     *
     * @param now what the case is now
     * @param next what to do then
     */
    record End(Case it, String now, String next) {

        /** In words, or as JSON for a script. */
        int tell(Desk desk, boolean json) {
            ExitCode code = ExitCode.DONE;
            if (json) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("id", it.id());
                told.put("subject", it.subject());
                told.put("now", now);
                told.put("exit_code", code.number());
                told.put("reason", code.words());
                told.put("next", next);
                desk.out().println(JsonMapper.shared().writeValueAsString(told));
            }
            desk.words(json).println("Exception " + it.id() + " is " + now + ".");
            desk.words(json).println(LastLine.of(code, code.words(), next));
            return code.number();
        }
    }

    /**
     * What was noted.
     *
     * @throws WrongUse when it was not noted, because somebody else was faster
     */
    static End end(boolean noted, Case it, String now, String next) {
        if (!noted) {
            throw new WrongUse("It has changed meanwhile, and was left as it is. Look again: invoice-links exceptions");
        }
        return new End(it, now, next);
    }

    /** Nobody said yes. */
    static End unchanged(Case it) {
        return new End(it, "left as it is", "invoice-links exceptions");
    }
}
