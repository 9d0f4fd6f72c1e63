package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Past;
import dev.invoicelinks.sandbox.book.Refund;
import dev.invoicelinks.sandbox.book.Subject;
import dev.invoicelinks.sandbox.book.Transfer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event on the wire (Omise API, Event object), with its object as it was at that time. */
final class EventObject {

    private final Past past;
    private final LinkObject link;
    private final ChargeObject charge;
    private final DisputeObject dispute;

    EventObject(Book book, LinkObject link, ChargeObject charge, DisputeObject dispute) {
        this.past = new Past(book);
        this.link = link;
        this.charge = charge;
        this.dispute = dispute;
    }

    Map<String, @Nullable Object> json(Event event) {
        return json(List.of(event)).get(0);
    }

    List<Map<String, @Nullable Object>> json(List<Event> events) {
        Map<String, Subject> subjects = past.subjects(events);
        return events.stream()
                .map(event -> json(event, subjects.get(event.id())))
                .toList();
    }

    private Map<String, @Nullable Object> json(Event event, @Nullable Subject subject) {
        return Json.object("event")
                .with("id", event.id())
                .with("livemode", Mode.of(event.id()).isLive())
                .with("location", "/events/" + event.id())
                .with("webhook_deliveries", List.of())
                .with("data", subject == null ? null : json(subject))
                .with("key", event.key())
                .at("created_at", event.createdAt())
                .fields();
    }

    private Map<String, @Nullable Object> json(Subject subject) {
        if (subject instanceof Link then) {
            return link.json(then);
        }
        if (subject instanceof Charge then) {
            return charge.json(then);
        }
        if (subject instanceof Refund then) {
            return RefundObject.json(then);
        }
        return subject instanceof Dispute then ? dispute.json(then) : MoneyObjects.transfer((Transfer) subject);
    }
}
