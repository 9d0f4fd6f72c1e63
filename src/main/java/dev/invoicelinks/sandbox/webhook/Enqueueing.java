package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Refund;
import dev.invoicelinks.sandbox.book.Window;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a delivery of every event for every endpoint, a bounded number at once; what was done is kept, so a restart loses none. */
final class Enqueueing {

    private static final int AT_ONCE = 200;

    private final Book book;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Clock clock;

    Enqueueing(Book book, Endpoints endpoints, Deliveries deliveries, Clock clock) {
        this.book = book;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** True when it made any: there may be more. */
    boolean enqueue() {
        boolean any = false;
        for (Mode mode : Mode.values()) {
            List<Endpoint> told = toldOf(mode);
            any |= !told.isEmpty() && enqueue(mode, told);
        }
        return any;
    }

    private List<Endpoint> toldOf(Mode mode) {
        return endpoints.list().stream()
                .filter(endpoint -> endpoint.mode() == mode)
                .toList();
    }

    private boolean enqueue(Mode mode, List<Endpoint> told) {
        List<Event> events = book.events().after(mode, deliveries.doneUpTo(mode), AT_ONCE);
        if (events.isEmpty()) {
            return false;
        }
        List<Delivery> fresh = new ArrayList<>();
        for (Event event : events) {
            String link = linkOf(event);
            told.forEach(
                    endpoint -> fresh.add(Delivery.fresh(endpoint, event.id(), event.key(), link, clock.instant())));
        }
        deliveries.add(fresh, mode, events.get(events.size() - 1).place());
        return true;
    }

    /** What happened so far is not told: there was nobody to tell. */
    void skip(Mode mode) {
        if (toldOf(mode).isEmpty()) {
            List<Event> newest = book.events()
                    .list(mode, Window.newest(SandboxClock.LATEST, 1))
                    .rows();
            deliveries.add(List.of(), mode, newest.isEmpty() ? 0 : newest.get(0).place());
        }
    }

    private @Nullable String linkOf(Event event) {
        String subject = event.subjectId();
        Optional<String> link = switch (subject.substring(0, subject.indexOf('_'))) {
            case "link" -> Optional.of(subject);
            case "chrg" ->
                book.charges().find(subject).map(charge -> charge.link().id());
            case "rfnd" -> book.refunds().find(subject).map(Refund::linkId);
            case "dspt" -> book.disputes().find(subject).map(Dispute::linkId);
            default -> Optional.empty();
        };
        return link.orElse(null);
    }
}
