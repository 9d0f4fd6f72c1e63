package dev.invoicelinks.torture.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody takes time. */
final class VirtualClock extends Clock {

    static final Instant BEGINNING = Instant.parse("2026-11-02T03:00:00Z");

    private Instant now = BEGINNING;

    void pass(Duration time) {
        now = now.plus(time);
    }

    void passMillis(long millis) {
        now = now.plusMillis(millis);
    }

    /** The monotonic clock beside it. */
    long nanoTime() {
        return Duration.between(BEGINNING, now).toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
