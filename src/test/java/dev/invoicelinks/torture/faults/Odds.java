package dev.invoicelinks.torture.faults;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** How often a fault strikes; seed and number of the chance alone decide whether it does. */
final class Odds {

    private static final int ALL = 100;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int percent;
    private final long seed;
    private final AtomicLong chances = new AtomicLong();
    private final AtomicLong struck = new AtomicLong();

    /** @param percent so many chances of a hundred are taken */
    Odds(int percent, long seed) {
        this.percent = percent;
        this.seed = seed;
    }

    /** True when this chance is taken. */
    boolean strike() {
        long number = chances.incrementAndGet();
        boolean taken = new SplittableRandom(seed + number * GOLDEN).nextInt(ALL) < percent;
        if (taken) {
            struck.incrementAndGet();
        }
        return taken;
    }

    /** How many chances were taken. */
    long struck() {
        return struck.get();
    }

    /** The same odds as words of a rule of the sandbox. */
    String ofRule() {
        return "\"probability\":%d.%02d,\"seed\":%d".formatted(percent / ALL, percent % ALL, seed);
    }
}
