package dev.invoicelinks.notice;

import dev.invoicelinks.notice.Channel.Message;
import dev.invoicelinks.notice.Routes.Route;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The moment in which messages leave. Messages for the outbox are committed as a group. Every other message is marked alone, directly before it leaves, in the
 * commit that settles the one before it.
 */
public final class Leaving {

    private final Notices notices;
    private final Templates templates;
    private final LinkHosts hosts;
    private final Routes routes;
    private final Clock clock;
    private final Map<Channel, String> stopped = new HashMap<>();

    public Leaving(Notices notices, Templates templates, LinkHosts hosts, Routes routes, Clock clock) {
        this.notices = notices;
        this.templates = templates;
        this.hosts = hosts;
        this.routes = routes;
        this.clock = clock;
    }

    /** A run begins: a channel that stopped in an earlier one may have been put right. */
    void begin() {
        stopped.clear();
    }

    /** Sends what may leave; the rest stays, with its reason. */
    void send(Run run, List<DueNotice> group, StopSignal stop, SendingReport report) {
        Map<Long, String> kept = new LinkedHashMap<>();
        List<Departure> files = new ArrayList<>();
        List<Departure> messages = new ArrayList<>();
        List<NoticeOutcome> never = new ArrayList<>();
        for (DueNotice due : group) {
            Optional<Route> route = routes.of(due.notice());
            if (!hosts.allow(due.uri())) {
                kept.put(due.notice().id(), notAllowed(due));
            } else if (route.isEmpty()) {
                kept.put(
                        due.notice().id(),
                        "No way to send by " + due.notice().channel().shown() + " is configured");
            } else if (routes.isLive() && ReservedDomains.hold(due.notice().recipient())) {
                never.add(refused(due));
            } else {
                (route.get().channel().way().isIdempotent() ? files : messages).add(new Departure(due, route.get()));
            }
        }
        keep(run, kept, never, report);
        lay(run, files, report);
        sendEach(run, messages, stop, report);
    }

    private static String notAllowed(DueNotice due) {
        return "The link leads to " + LinkHosts.host(due.uri())
                + ", which is not in invoice-links.notice.link-hosts; nothing was sent";
    }

    private NoticeOutcome refused(DueNotice due) {
        String why = "The domain of this address is reserved for examples: nobody receives mail there";
        return new NoticeOutcome(due.notice(), NoticeState.BOUNCED, why, clock.instant());
    }

    private void keep(Run run, Map<Long, String> kept, List<NoticeOutcome> never, SendingReport report) {
        if (!kept.isEmpty()) {
            notices.remark(run, kept, clock.instant());
            report.kept(kept.size());
        }
        if (!never.isEmpty()) {
            notices.settle(run, never, clock.instant());
            never.forEach(outcome -> report.count(outcome, Way.SMTP));
        }
    }

    private void lay(Run run, List<Departure> files, SendingReport report) {
        if (files.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<Long, Departure> byId = new LinkedHashMap<>();
        files.forEach(file -> byId.put(file.due().notice().id(), file));
        List<Notice> claimed = notices.advance(
                run, List.of(), files.stream().map(it -> it.due().notice()).toList(), Way.OUTBOX, now);
        List<NoticeOutcome> outcomes = claimed.stream()
                .map(notice -> deliver(run, notice, byId.get(notice.id())))
                .toList();
        notices.settle(run, outcomes, clock.instant());
        outcomes.forEach(outcome -> report.count(outcome, Way.OUTBOX));
    }

    private void sendEach(Run run, List<Departure> messages, StopSignal stop, SendingReport report) {
        List<NoticeOutcome> settled = List.of();
        for (Departure message : messages) {
            Channel channel = message.route().channel();
            if (stop.isRaised() || stopped.containsKey(channel)) {
                report.kept(1);
                continue;
            }
            List<Notice> claimed =
                    notices.advance(run, settled, List.of(message.due().notice()), channel.way(), clock.instant());
            settled = claimed.stream()
                    .map(notice -> deliver(run, notice, message))
                    .toList();
            settled.forEach(outcome -> report.count(outcome, channel.way()));
        }
        if (!settled.isEmpty()) {
            notices.settle(run, settled, clock.instant());
        }
        stopped.values().forEach(report::stopped);
    }

    private NoticeOutcome deliver(Run run, Notice notice, Departure message) {
        Content content = templates.content(message.due(), run.merchant().name());
        Channel channel = message.route().channel();
        Delivery delivery = channel.deliver(new Message(notice, message.route().to(), content));
        if (delivery instanceof Delivery.Stopped it) {
            stopped.put(channel, it.why());
        }
        NoticeOutcome outcome = Verdicts.outcome(notice, delivery, clock.instant());
        boolean diverted = channel.way() != Way.OUTBOX && !message.route().to().equals(notice.recipient());
        return diverted ? outcome.diverted() : outcome;
    }

    private record Departure(DueNotice due, Route route) {}
}
