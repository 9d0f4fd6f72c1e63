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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

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

    private final Desk desk;

    SendCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = Workplace.withProvider(desk, ROOMS)) {
            return send(desk, workplace);
        }
    }

    /** The same at the end of another command, in its own workplace. */
    static int send(Desk desk, Workplace workplace) {
        Merchant merchant = workplace.room(Merchant.class);
        PrintStream out = desk.out();
        out.println(ModeLine.of(workplace.settings(), merchant));
        SendRuns.Sent sent = workplace.room(SendRuns.class).send(merchant, desk.progress(false));
        SendingReport report = sent.report();
        out.println("Messages: " + (report.sent() + report.laid()) + " sent"
                + (report.laid() > 0 ? " (" + report.laid() + " into the outbox)" : "") + ", " + report.retried()
                + " to be tried again, " + report.kept() + " kept, " + report.bounced() + " cannot arrive, "
                + report.unknown() + " may have left or not");
        out.println(LastLine.of(sent.code(), sent.reason()));
        return sent.code().number();
    }
}
