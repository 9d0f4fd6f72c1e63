package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event on the wire (Omise API, Event object), with its object as it was at that time. */
final class EventObject {

    private final Book book;
    private final LinkObject link;
    private final ChargeObject charge;
    private final DisputeObject dispute;

    EventObject(Book book, LinkObject link, ChargeObject charge, DisputeObject dispute) {
        this.book = book;
        this.link = link;
        this.charge = charge;
        this.dispute = dispute;
    }

    Map<String, @Nullable Object> json(Event event) {
        return Json.object("event")
                .with("id", event.id())
                .with("livemode", Mode.of(event.id()).isLive())
                .with("location", "/events/" + event.id())
                .with("webhook_deliveries", List.of())
                .with("data", subject(event).orElse(null))
                .with("key", event.key())
                .at("created_at", event.createdAt())
                .fields();
    }

    private Optional<Map<String, @Nullable Object>> subject(Event event) {
        String id = event.subjectId();
        return switch (id.substring(0, id.indexOf('_'))) {
            case "link" -> book.links().find(id).map(Link::fresh).map(link::json);
            case "chrg" ->
                book.charges()
                        .find(id)
                        .map(now -> event.then() == null ? now : now.as(event.then()))
                        .map(charge::json);
            case "rfnd" -> book.refunds().find(id).map(RefundObject::json);
            case "dspt" ->
                book.disputes()
                        .find(id)
                        .map(now -> event.key().equals("dispute.create") ? now.opened() : now)
                        .map((Dispute then) -> dispute.json(then));
            default -> book.transfers().find(id).map(MoneyObjects::transfer);
        };
    }
}
