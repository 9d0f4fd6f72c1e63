package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.CorrectionReport;
import dev.invoicelinks.job.SendRuns;
import dev.invoicelinks.notice.SendingReport;
import dev.invoicelinks.report.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a correction ended, in words for a person or as JSON for a script.
 *
 * @param command its name
 * @param done numbers of the invoices it was applied to
 * @param left why others were left, each with its number
 * @param paid with which charges links were paid before they could be ended, by their invoice's number
 * @param next what to do then
 * @param messages what became of what it sent; null when it sends nothing itself
 */
record CorrectionEnd(
        String command,
        List<String> done,
        List<String> left,
        Map<String, String> paid,
        List<String> trouble,
        long linksOpen,
        ExitCode code,
        String reason,
        String next,
        @Nullable SendingReport messages) {

    /**
     * What a report comes to.
     *
     * @param left why invoices were left before it began
     * @param asked how many it was to be applied to
     */
    static CorrectionEnd of(String command, CorrectionReport report, List<String> left, int asked, String next) {
        boolean all = left.isEmpty() && report.paid().isEmpty() && report.done().size() == asked;
        ExitCode code = report.linksOpen() > 0 ? ExitCode.UNRESOLVED : all ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        List<String> allLeft = new java.util.ArrayList<>(left);
        allLeft.addAll(report.left());
        return new CorrectionEnd(
                command,
                report.done().stream().map(Affected::number).toList(),
                allLeft,
                report.paid(),
                report.trouble(),
                report.linksOpen(),
                code,
                reason(code, report, allLeft),
                next(code, report, next),
                null);
    }

    private static String next(ExitCode code, CorrectionReport report, String next) {
        if (code == ExitCode.UNRESOLVED) {
            return "invoice-links issue, which ends the other links";
        }
        return report.done().isEmpty() && !report.paid().isEmpty() ? "invoice-links reconcile" : next;
    }

    private static String reason(ExitCode code, CorrectionReport report, List<String> left) {
        return switch (code) {
            case UNRESOLVED ->
                "done, but " + CorrectionScreen.count(report.linksOpen(), "link") + " could not be ended yet";
            case NEEDS_PERSON ->
                "done for " + report.done().size() + ", " + left.size() + " left as they are, "
                        + report.paid().size() + " paid meanwhile";
            default -> code.words();
        };
    }

    /** Nothing was done because nobody said yes. */
    static CorrectionEnd unchanged(String command) {
        return new CorrectionEnd(
                command,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                0,
                ExitCode.DONE,
                "nothing was changed",
                "invoice-links status",
                null);
    }

    /** And then its messages were sent. */
    CorrectionEnd with(SendRuns.Sent sent) {
        ExitCode both = ExitCode.first(List.of(code, sent.code()));
        return new CorrectionEnd(
                command,
                done,
                left,
                paid,
                trouble,
                linksOpen,
                both,
                both == code ? reason : sent.reason(),
                both == code && both != ExitCode.DONE ? next : LastLine.next(both),
                sent.report());
    }

    /** Says it, and gives the exit code. */
    int tell(Desk desk, boolean json) {
        tellDone(desk, json);
        return tellEnd(desk, json);
    }

    /** For how many it was done. */
    void tellDone(Desk desk, boolean json) {
        boolean untouched = done.isEmpty() && paid.isEmpty() && left.isEmpty();
        desk.words(json).println(untouched ? "Nothing was changed." : "Done for " + done.size() + ".");
    }

    /** The one JSON object, and the last line. */
    int tellEnd(Desk desk, boolean json) {
        if (json) {
            desk.out().println(JsonMapper.shared().writeValueAsString(asJson()));
        }
        desk.words(json).println(LastLine.of(code, reason, next));
        return code.number();
    }

    private Map<String, Object> asJson() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("command", command);
        told.put("done", done);
        told.put("left", left);
        told.put("paid", paid);
        told.put("trouble", trouble);
        told.put("links_open", linksOpen);
        if (messages != null) {
            told.put("messages", SendCommand.messages(messages));
        }
        told.put("exit_code", code.number());
        told.put("reason", reason);
        told.put("next", next);
        return told;
    }
}
