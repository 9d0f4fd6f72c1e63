package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.SendBy;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** The one time that a POST may leave this machine: travels with the request as its tag. */
final class Departure {

    private final SendBy sendBy;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final AtomicBoolean begun = new AtomicBoolean();

    Departure(SendBy sendBy, Clock clock, LongSupplier nanoTime) {
        this.sendBy = sendBy;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** True once bytes of the request may have left. */
    boolean hasBegun() {
        return begun.get();
    }

    /** True when the deadline allows no first byte any more. */
    boolean isTooLate() {
        return sendBy.hasPassed(clock, nanoTime);
    }

    /** False when it began before. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }
}
