package dev.invoicelinks.notice;

import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends what is queued and may leave. Every message is committed as SENDING before it leaves and as SENT after.
 *
 * <p>The outbox replaces a message by itself, so what an interrupted run left SENDING is simply laid down again, and
 * messages are committed in groups.
 */
public final class Sending {

    private static final int GROUP = 100;
    private static final String LAID_DOWN = "laid down in the outbox; nobody was written to";
    private static final String AGAIN = "An earlier run was interrupted; the outbox takes the message again";

    private final Notices notices;
    private final Templates templates;
    private final Outbox outbox;
    private final LinkHosts hosts;
    private final Clock clock;

    public Sending(Notices notices, Templates templates, Outbox outbox, LinkHosts hosts, Clock clock) {
        this.notices = notices;
        this.templates = templates;
        this.outbox = outbox;
        this.hosts = hosts;
        this.clock = clock;
    }

    /**
     * Works until nothing is due or a stop is asked for. Safe to repeat.
     *
     * @throws dev.invoicelinks.run.LeaseLost when another run has taken over
     */
    public SendingReport send(Run run, StopSignal stop, Progress progress) {
        takeUp(run);
        progress.begin("Sending notices", notices.waiting(run.merchant(), clock.instant()));
        int laid = 0;
        int kept = 0;
        long after = 0;
        List<DueNotice> group = next(run, after);
        while (!group.isEmpty() && !stop.isRaised()) {
            after = group.get(group.size() - 1).notice().id();
            List<DueNotice> allowed = allowed(run, group);
            laid += lay(run, allowed);
            kept += group.size() - allowed.size();
            progress.advance(group.size());
            group = next(run, after);
        }
        progress.end();
        return new SendingReport(laid, kept);
    }

    private void takeUp(Run run) {
        for (ChannelKind channel : ChannelKind.values()) {
            notices.moveAll(run, channel, Move.all(NoticeState.SENDING, NoticeState.PENDING, AGAIN), clock.instant());
        }
    }

    private List<DueNotice> next(Run run, long after) {
        return notices.due(run.merchant(), NoticeState.PENDING, clock.instant(), after, GROUP);
    }

    /** Those whose link leads where customers may be sent; the others keep their reason. */
    private List<DueNotice> allowed(Run run, List<DueNotice> group) {
        List<DueNotice> allowed = new ArrayList<>();
        Map<Long, String> refused = new LinkedHashMap<>();
        for (DueNotice due : group) {
            if (hosts.allow(due.uri())) {
                allowed.add(due);
            } else {
                refused.put(
                        due.notice().id(),
                        "The link leads to " + LinkHosts.host(due.uri())
                                + ", which is not in invoice-links.notice.link-hosts; nothing was sent");
            }
        }
        if (!refused.isEmpty()) {
            notices.remark(run, refused, clock.instant());
        }
        return allowed;
    }

    private int lay(Run run, List<DueNotice> group) {
        if (group.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        Map<Long, DueNotice> byId = new LinkedHashMap<>();
        group.forEach(due -> byId.put(due.notice().id(), due));
        List<Notice> claimed =
                notices.claim(run, group.stream().map(DueNotice::notice).toList(), now);
        List<NoticeOutcome> outcomes = new ArrayList<>();
        for (Notice notice : claimed) {
            DueNotice due = byId.get(notice.id());
            outbox.lay(notice, templates.content(due, run.merchant().name()));
            outcomes.add(new NoticeOutcome(notice, NoticeState.SENT, LAID_DOWN, now));
        }
        notices.settle(run, outcomes, clock.instant());
        return outcomes.size();
    }
}
