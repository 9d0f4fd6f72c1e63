package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.Refund;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the provider knows in the wire's words and order (Omise API 2019-05-29). */
public final class Objects {

    private final DisputeObject dispute;
    private final ChargeObject charge;
    private final LinkObject link;
    private final EventObject event;

    Objects(Book book, PayAddresses addresses, Extensions extensions, Clock clock) {
        this.dispute = new DisputeObject(book.transactions(), clock);
        this.charge = new ChargeObject(book, dispute, addresses, clock);
        this.link = new LinkObject(book.charges(), charge, addresses, extensions, clock);
        this.event = new EventObject(book, link, charge, dispute);
    }

    public Map<String, @Nullable Object> link(Link subject) {
        return link.json(subject);
    }

    List<Map<String, @Nullable Object>> links(List<Link> subjects) {
        return link.json(subjects);
    }

    public Map<String, @Nullable Object> charge(Charge subject) {
        return charge.json(subject);
    }

    public Map<String, @Nullable Object> refund(Refund subject) {
        return RefundObject.json(subject);
    }

    public Map<String, @Nullable Object> dispute(Dispute subject) {
        return dispute.json(subject);
    }

    List<Map<String, @Nullable Object>> events(List<Event> subjects) {
        return event.json(subjects);
    }

    /** With its object as it was at that time. */
    public Map<String, @Nullable Object> event(Event subject) {
        return event.json(subject);
    }
}
