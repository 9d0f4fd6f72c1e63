package dev.invoicelinks.sandbox.journal;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Events;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Past;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes at the start what was committed, but not yet written, when the process before was killed. */
final class Recovery {

    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final Events events;
    private final Past past;

    Recovery(Journal journal, Book book) {
        this.journal = journal;
        this.events = book.events();
        this.past = new Past(book);
    }

    void run() {
        for (Mode mode : Mode.values()) {
            journal.newestEvent(mode.isLive()).ifPresent(newest -> run(mode, newest));
        }
    }

    /** @param newest the newest event of the mode that is in the journal; a reset has forgotten it, or it is empty for none */
    private void run(Mode mode, String newest) {
        long place = events.find(newest).map(Event::place).orElse(0L);
        List<Event> missing;
        do {
            missing = events.after(mode, place, AT_ONCE);
            for (Event event : missing) {
                write(event);
                place = event.place();
            }
        } while (missing.size() == AT_ONCE);
    }

    private void write(Event event) {
        Optional<Map<String, @Nullable Object>> words = past.subject(event).map(SubjectWords::of);
        words.ifPresent(known -> {
            known.put("event_id", event.id());
            known.put("recovered", true);
            journal.append(event.key(), event.createdAt(), known);
        });
    }
}
