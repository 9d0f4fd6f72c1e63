package dev.invoicelinks.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many requests were refused since the start, by reason. Safe for threads. */
final class Refusals {

    private final Map<Refusal, LongAdder> counts = new EnumMap<>(Refusal.class);

    Refusals() {
        for (Refusal refusal : Refusal.values()) {
            counts.put(refusal, new LongAdder());
        }
    }

    /** Counts one; says how many there are of this reason now. */
    long count(Refusal refusal) {
        LongAdder counter = counts.get(refusal);
        if (counter == null) {
            throw new IllegalStateException("No counter for " + refusal);
        }
        counter.increment();
        return counter.sum();
    }

    Map<Refusal, Long> counts() {
        Map<Refusal, Long> now = new EnumMap<>(Refusal.class);
        counts.forEach((refusal, counter) -> now.put(refusal, counter.sum()));
        return now;
    }
}
