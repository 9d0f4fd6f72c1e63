package dev.invoicelinks.link.omise;

import java.time.DateTimeException;
import java.time.Instant;

/** Reads times as the provider writes them (ISO 8601, UTC), within the years that books and calendars can hold. */
final class StatedTime {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private StatedTime() {}

    /** @throws DateTimeException when it is no time, or one that cannot be meant */
    static Instant of(String written) {
        Instant time = Instant.parse(written);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeException("No such year is meant");
        }
        return time;
    }
}
