package dev.invoicelinks.sandbox.book;

import java.util.Optional;

/** Objects as they were when an event happened, as far as that is kept. */
public final class Past {

    private final Book book;

    public Past(Book book) {
        this.book = book;
    }

    /** What the event happened to, as it was after it. */
    public Optional<Subject> subject(Event event) {
        String id = event.subjectId();
        return switch (id.substring(0, id.indexOf('_'))) {
            case "link" -> book.links().find(id).map(Link::fresh);
            case "chrg" -> book.charges().find(id).map(now -> event.then() == null ? now : now.as(event.then()));
            case "rfnd" -> book.refunds().find(id).map(Subject.class::cast);
            case "dspt" ->
                book.disputes().find(id).map(now -> event.key().equals("dispute.create") ? now.opened() : now);
            default -> book.transfers().find(id).map(Subject.class::cast);
        };
    }
}
