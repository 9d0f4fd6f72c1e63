package dev.invoicelinks.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The instant after which the first byte of a claimed request may no longer leave; held by the wall clock and by the monotonic clock, because either may be wrong alone.
 *
 * @param wall the committed {@code send_by}
 * @param monotonicNanos the same instant as a reading of the monotonic clock
 */
public record SendBy(Instant wall, long monotonicNanos) {

    /** The deadline of a claim that is committed now. */
    public static SendBy in(Duration allowance, Clock clock, LongSupplier nanoTime) {
        return new SendBy(clock.instant().plus(allowance), nanoTime.getAsLong() + allowance.toNanos());
    }

    /** True when neither clock allows the request to leave any more. */
    public boolean hasPassed(Clock clock, LongSupplier nanoTime) {
        return !clock.instant().isBefore(wall) || nanoTime.getAsLong() - monotonicNanos >= 0;
    }
}
