package dev.invoicelinks.sandbox;

import dev.invoicelinks.sandbox.api.Objects;
import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Event;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event in the API's words (Omise API, Events). */
final class EventMessage {

    private EventMessage() {}

    static Map<String, Object> of(Event event, Book book, Objects objects) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "event");
        json.put("id", event.id());
        json.put("livemode", !event.id().startsWith("evnt_test_"));
        json.put("location", "/events/" + event.id());
        json.put("webhook_deliveries", List.of());
        json.put("data", subject(event.subjectId(), book, objects).orElse(null));
        json.put("key", event.key());
        json.put("created_at", event.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
        return json;
    }

    private static Optional<Map<String, Object>> subject(String id, Book book, Objects objects) {
        return switch (id.substring(0, id.indexOf('_'))) {
            case "link" -> book.links().find(id).map(objects::link);
            case "chrg" -> book.charges().find(id).map(objects::charge);
            case "rfnd" -> book.refunds().find(id).map(objects::refund);
            case "dspt" -> book.disputes().find(id).map(objects::dispute);
            default -> Optional.empty();
        };
    }
}
