package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events. Adding happens inside a change. */
public interface Events {

    Event add(String key, Subject subject, Instant at);

    Optional<Event> find(String id);

    /** What came after this place, the oldest first: for those that must not lose any, also across a restart. */
    List<Event> after(Mode mode, long place, int limit);

    /** The events of one object, the oldest first. */
    List<Event> of(String subjectId);

    Slice<Event> list(Mode mode, Window window);
}
