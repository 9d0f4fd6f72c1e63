package dev.invoicelinks.link.omise;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many calls may leave: a ceiling with a burst, halved when the provider asks to slow down, and recovering by a tenth
 * of the ceiling a second. Safe for threads.
 */
final class RateLimit {

    private static final long SECOND = 1_000_000_000L;
    private static final long RECOVERY_PARTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final long ceiling;
    private final long burst;
    private final LongSupplier nanoTime;
    private long permitted;
    private long nextFree;
    private long pausedUntil;
    private long changedAt;

    RateLimit(int ceiling, int burst, LongSupplier nanoTime) {
        this.ceiling = ceiling;
        this.burst = burst;
        this.nanoTime = nanoTime;
        this.permitted = ceiling;
        this.changedAt = nanoTime.getAsLong();
        this.nextFree = changedAt - burst * SECOND / ceiling;
        this.pausedUntil = nextFree;
    }

    /** Takes the next place in the queue: how many nanoseconds from now its call may leave. */
    synchronized long takeNanos() {
        long now = nanoTime.getAsLong();
        recover(now);
        long interval = SECOND / permitted;
        long earliest = Math.max(nextFree, now - (burst - 1) * interval);
        earliest = Math.max(earliest, pausedUntil);
        nextFree = earliest + interval;
        return Math.max(0, earliest - now);
    }

    /** The provider asked to slow down. Answers to calls of the same second count once. */
    synchronized void slowDown(@Nullable Duration retryAfter) {
        long now = nanoTime.getAsLong();
        recover(now);
        if (permitted == ceiling || now - changedAt >= SECOND) {
            permitted = Math.max(1, permitted / 2);
        }
        changedAt = now;
        nextFree = Math.max(nextFree, now);
        if (retryAfter != null) {
            Duration pause = retryAfter.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : retryAfter;
            pausedUntil = Math.max(pausedUntil, now + pause.toNanos());
        }
    }

    /** Calls a second that are permitted now; at least 1. */
    synchronized long permittedPerSecond() {
        recover(nanoTime.getAsLong());
        return permitted;
    }

    private void recover(long now) {
        long seconds = (now - changedAt) / SECOND;
        if (permitted < ceiling && seconds > 0) {
            long step = Math.max(1, ceiling / RECOVERY_PARTS);
            permitted = Math.min(ceiling, permitted + seconds * step);
            changedAt += seconds * SECOND;
        }
    }
}
