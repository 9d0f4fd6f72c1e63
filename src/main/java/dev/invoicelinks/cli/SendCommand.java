package dev.invoicelinks.cli;

import dev.invoicelinks.job.CorrectionConfiguration;
import dev.invoicelinks.job.EndingConfiguration;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.IssueJob;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.job.RunConfiguration;
import dev.invoicelinks.job.SendRuns;
import dev.invoicelinks.notice.SendingReport;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** Sends what is queued and may leave now. */
@Command(
        name = "send",
        description = "Send what is queued and may leave now: for cron during the day, and after resend.",
        footer = {"", "Running it again is always safe.", "Example: invoice-links send"},
        mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

    private static final Class<?>[] ROOMS = {
        IssuingConfiguration.class,
        EndingConfiguration.class,
        CorrectionConfiguration.class,
        IntakeConfiguration.class,
        NoticeConfiguration.class,
        ReportConfiguration.class,
        RunConfiguration.class,
        IssueJob.class
    };

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    SendCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = Workplace.withProvider(desk, ROOMS)) {
            PrintStream words = desk.words(json.isAsked());
            words.println(ModeLine.of(workplace.settings(), workplace.room(Merchant.class)));
            SendRuns.Sent sent = send(workplace, json.isAsked());
            if (json.isAsked()) {
                desk.out().println(JsonMapper.shared().writeValueAsString(told(sent)));
            }
            words.println(LastLine.of(sent.code(), sent.reason()));
            return sent.code().number();
        }
    }

    /** The same in the middle of another command, which says the rest. */
    SendRuns.Sent send(boolean asJson) {
        try (Workplace workplace = Workplace.withProvider(desk, ROOMS)) {
            return send(workplace, asJson);
        }
    }

    private SendRuns.Sent send(Workplace workplace, boolean asJson) {
        SendRuns.Sent sent = workplace.room(SendRuns.class).send(workplace.room(Merchant.class), desk.progress(asJson));
        SendingReport report = sent.report();
        desk.words(asJson)
                .println("Messages: " + (report.sent() + report.laid()) + " sent"
                        + (report.laid() > 0 ? " (" + report.laid() + " into the outbox)" : "") + ", "
                        + report.retried() + " to be tried again, " + report.kept() + " kept, " + report.bounced()
                        + " cannot arrive, " + report.unknown() + " may have left or not");
        return sent;
    }

    private static Map<String, Object> told(SendRuns.Sent sent) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("command", "send");
        told.putAll(messages(sent.report()));
        told.put("exit_code", sent.code().number());
        told.put("reason", sent.reason());
        return told;
    }

    /** What became of messages, as JSON says it. */
    static Map<String, Object> messages(SendingReport report) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sent", report.sent());
        told.put("laid_in_outbox", report.laid());
        told.put("to_be_tried_again", report.retried());
        told.put("kept", report.kept());
        told.put("bounced", report.bounced());
        told.put("unknown", report.unknown());
        return told;
    }
}
