package dev.invoicelinks.job;

import dev.invoicelinks.issuing.DatabaseRestored;
import dev.invoicelinks.issuing.RestoreCheck;
import dev.invoicelinks.issuing.SecondLook;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.notice.Sending;
import dev.invoicelinks.notice.SendingReport;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.report.Results;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.ShortRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends what is queued and may leave now, as a run of its own. */
public final class SendRuns {

    /** Messages may have left after the books were saved, and a link is of no use while the provider is down. */
    static final String BOOKS_NOT_SEEN =
            "no message was sent, because it could not be seen at the provider whether these books are older ones that were restored; they leave with the next run that reaches it";

    private final RunKeeping keeping;
    private final RestoreCheck restored;
    private final SecondLook secondLook;
    private final Sending sending;
    private final Results results;
    private final GracefulStop stop;

    SendRuns(RunKeeping keeping, Looks looks, Sending sending, Results results, GracefulStop stop) {
        this.keeping = keeping;
        this.restored = looks.restored();
        this.secondLook = looks.second();
        this.sending = sending;
        this.results = results;
        this.stop = stop;
    }

    /** What is looked at before anything leaves. */
    record Looks(RestoreCheck restored, SecondLook second) {}

    /**
     * Sends, and rewrites the results of the files it wrote about. Safe to repeat.
     *
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes
     */
    public Sent send(Merchant merchant, Progress progress) {
        stop.watch();
        try (ShortRun own = keeping.begin(merchant, "send")) {
            Sent sent = send(own.run(), progress);
            own.ended(sent.code().number(), sent.reason());
            return sent;
        }
    }

    private Sent send(Run run, Progress progress) {
        List<String> troubles = new ArrayList<>();
        try {
            restored.check(run);
        } catch (DatabaseRestored barred) {
            return new Sent(new SendingReport(), ExitCode.FAILED, String.valueOf(barred.getMessage()));
        } catch (ProviderUnavailable unavailable) {
            return new Sent(new SendingReport(), ExitCode.FAILED, unavailable.getMessage() + "; " + BOOKS_NOT_SEEN);
        }
        try {
            secondLook.look(run);
        } catch (ProviderUnavailable unavailable) {
            troubles.add(String.valueOf(unavailable.getMessage()));
        }
        SendingReport report = sending.send(run, stop.signal(), progress);
        troubles.addAll(report.stopped());
        results.write(run, Optional.empty());
        boolean needsPerson = report.bounced() + report.unknown() > 0;
        ExitCode code = !troubles.isEmpty() ? ExitCode.FAILED : needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        String reason = !troubles.isEmpty()
                ? String.join("; ", troubles)
                : needsPerson ? "messages cannot arrive, or may have left or not" : code.words();
        return new Sent(report, code, reason);
    }

    /**
     * What came of it.
     *
     * @param reason in words, for the last line
     */
    public record Sent(SendingReport report, ExitCode code, String reason) {}
}
