package dev.invoicelinks.notice;

import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.Clock;
import java.util.List;

/** Sends what is queued and may leave: first what is to be tried again, then what is new. Every message is committed as SENDING before it leaves. */
public final class Sending {

    private static final int GROUP = 100;

    private final Notices notices;
    private final Leaving leaving;
    private final Routes routes;
    private final OnUnknown onUnknown;
    private final Clock clock;

    public Sending(Notices notices, Leaving leaving, Routes routes, OnUnknown onUnknown, Clock clock) {
        this.notices = notices;
        this.leaving = leaving;
        this.routes = routes;
        this.onUnknown = onUnknown;
        this.clock = clock;
    }

    /**
     * Works until nothing is due or a stop is asked for. Safe to repeat.
     *
     * @throws dev.invoicelinks.run.LeaseLost when another run has taken over
     */
    public SendingReport send(Run run, StopSignal stop, Progress progress) {
        new Interrupted(notices, onUnknown, clock).takeUp(run);
        leaving.begin();
        SendingReport report = new SendingReport();
        progress.begin("Sending notices", notices.waiting(run.merchant(), clock.instant()));
        try {
            pass(run, NoticeState.RETRY, stop, progress, report);
            pass(run, NoticeState.PENDING, stop, progress, report);
        } finally {
            routes.close();
            progress.end();
        }
        return report;
    }

    /** A notice that stays in its state is behind the page, so it is not met again. */
    private void pass(Run run, NoticeState state, StopSignal stop, Progress progress, SendingReport report) {
        long after = 0;
        List<DueNotice> group = next(run, state, after);
        while (!group.isEmpty() && !stop.isRaised()) {
            after = group.get(group.size() - 1).notice().id();
            leaving.send(run, group, stop, report);
            progress.advance(group.size());
            group = next(run, state, after);
        }
    }

    private List<DueNotice> next(Run run, NoticeState state, long after) {
        return notices.due(run.merchant(), state, clock.instant(), after, GROUP);
    }
}
