package dev.invoicelinks.sandbox.book;

import java.time.Duration;
import java.time.Instant;

/** Writes down what follows from every change: events and movements of the balance. */
final class Recorder {

    /** Money of a charge can be transferred after a week. */
    private static final Duration HELD_BACK = Duration.ofDays(7);

    private final Book book;

    Recorder(Book book) {
        this.book = book;
    }

    void event(String key, Subject subject) {
        Instant now = book.changes().now();
        Event event = book.events().add(key, subject, now);
        book.changes().tell(new Effect(key, now, subject, event.id()));
    }

    /** An effect that the API has no event for. */
    void effect(String key, Subject subject) {
        book.changes().tell(new Effect(key, book.changes().now(), subject, null));
    }

    /** Money that can be transferred after a week. */
    String credit(Subject origin, String key, long amount, String currency) {
        return movement(
                origin, key, amount, currency, true, book.changes().now().plus(HELD_BACK));
    }

    /** Money that is gone at once. */
    String debit(Subject origin, String key, long amount, String currency) {
        return debit(origin.mode(), origin.id(), key, amount, currency);
    }

    String debit(Mode mode, String originId, String key, long amount, String currency) {
        return movement(
                mode, originId, key, amount, currency, false, book.changes().now());
    }

    private String movement(
            Subject origin, String key, long amount, String currency, boolean credit, Instant transferableAt) {
        return movement(origin.mode(), origin.id(), key, amount, currency, credit, transferableAt);
    }

    private String movement(
            Mode mode, String originId, String key, long amount, String currency, boolean credit, Instant when) {
        String id = Ids.fresh("trxn", mode, book.changes().now());
        book.transactions()
                .add(
                        mode,
                        new Transaction(
                                0,
                                id,
                                amount,
                                currency,
                                credit,
                                key,
                                originId,
                                book.changes().now(),
                                when));
        return id;
    }
}
