package dev.invoicelinks.sandbox.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects as they were when an event happened, as far as that is kept. */
public final class Past {

    private final Book book;

    public Past(Book book) {
        this.book = book;
    }

    /** What the event happened to, as it was after it. */
    public Optional<Subject> subject(Event event) {
        return Optional.ofNullable(subjects(List.of(event)).get(event.id()));
    }

    /** The same of many events, by the events' ids: links and charges are read at once. */
    public Map<String, Subject> subjects(List<Event> events) {
        Map<String, Subject> now = new HashMap<>();
        book.links().all(ids("link_", events)).forEach(link -> now.put(link.id(), link));
        book.charges().all(ids("chrg_", events)).forEach(charge -> now.put(charge.id(), charge));
        Map<String, Subject> then = new HashMap<>();
        for (Event event : events) {
            Optional.ofNullable(now.get(event.subjectId()))
                    .or(() -> rare(event.subjectId()).map(Subject.class::cast))
                    .ifPresent(subject -> then.put(event.id(), as(event, subject)));
        }
        return then;
    }

    private static List<String> ids(String prefix, List<Event> events) {
        return events.stream()
                .map(Event::subjectId)
                .filter(id -> id.startsWith(prefix))
                .distinct()
                .toList();
    }

    private Optional<? extends Subject> rare(String id) {
        return switch (id.substring(0, id.indexOf('_'))) {
            case "rfnd" -> book.refunds().find(id);
            case "dspt" -> book.disputes().find(id);
            case "trsf" -> book.transfers().find(id);
            default -> Optional.empty();
        };
    }

    private static Subject as(Event event, Subject now) {
        if (now instanceof Link link) {
            return link.fresh();
        }
        if (now instanceof Charge charge && event.then() != null) {
            return charge.as(event.then());
        }
        return now instanceof Dispute dispute && event.key().equals("dispute.create") ? dispute.opened() : now;
    }
}
