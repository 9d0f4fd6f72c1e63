package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.JdbcBook;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Window;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import java.time.Instant;

/** Keeps the book's time from running backwards: only an empty book may find itself in the past. */
final class Eras {

    private final JdbcBook store;

    Eras(JdbcBook store) {
        this.store = store;
    }

    /** @throws ControlRefused when the clock would go back though the book knows what happened */
    void requireReachable(Instant before, Instant target) {
        if (target.isBefore(before) && !isEmpty()) {
            throw new ControlRefused("The clock cannot go back to " + target
                    + " while the sandbox knows what happened since. Call POST /_sandbox/reset first.");
        }
    }

    /** Lets an empty book begin in the past, once the clock is there. */
    void begin(Instant before, Instant target) {
        if (target.isBefore(before)) {
            store.clear();
        }
    }

    private boolean isEmpty() {
        for (Mode mode : Mode.values()) {
            if (store.book()
                            .events()
                            .list(mode, Window.newest(SandboxClock.LATEST, 1))
                            .total()
                    > 0) {
                return false;
            }
        }
        return true;
    }
}
