package dev.invoicelinks.sandbox.fault;

import java.time.Instant;
import java.util.List;

/** So many calls a second, at a rate that changes each period. */
final class RateLimit {

    private final List<Long> rates;
    private final long periodSeconds;
    private long first = Long.MIN_VALUE;
    private long second;
    private long taken;

    RateLimit(List<Long> rates, long periodSeconds) {
        this.rates = rates;
        this.periodSeconds = periodSeconds;
    }

    /** Takes one call, or refuses it. */
    synchronized boolean permits(Instant now) {
        long current = now.getEpochSecond();
        if (first == Long.MIN_VALUE) {
            first = current;
        }
        if (current != second) {
            second = current;
            taken = 0;
        }
        int period = (int) Math.floorMod((current - first) / periodSeconds, (long) rates.size());
        return taken++ < rates.get(period);
    }
}
