package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every delivery with what came of it, and how far each mode's events have been turned into deliveries. */
interface Deliveries {

    /** The place of the newest event that deliveries were made for. */
    long doneUpTo(Mode mode);

    /** Adds deliveries and notes, together, that the mode's events are done up to this place. */
    void add(List<Delivery> fresh, Mode mode, long place);

    void update(Delivery delivery);

    /** Pending ones whose time has come, the longest waiting first. */
    List<Delivery> due(Instant now, int limit);

    /** When the next pending one is due. */
    Optional<Instant> nextDue();

    Optional<Delivery> find(long number);

    /** Newest first. */
    List<Delivery> newest(int limit);

    List<Delivery> ofEvent(String eventId);

    /** Newest first. */
    List<Delivery> ofLink(String linkId, int limit);

    /** Forgets every delivery. */
    void clear();
}
