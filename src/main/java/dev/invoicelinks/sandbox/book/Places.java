package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * Consecutive places.
 *
 * @param last less than the first when there are none
 */
record Places(long first, long last) {

    /** Those whose rows were created inside the window. */
    static Places of(long first, long last, Window window, LongFunction<Instant> createdAt) {
        long begin = firstThat(first, last, createdAt, at -> !at.isBefore(window.from()));
        long end = firstThat(begin, last, createdAt, at -> at.isAfter(window.to()));
        return new Places(begin, end - 1);
    }

    private static long firstThat(long first, long last, LongFunction<Instant> createdAt, Predicate<Instant> holds) {
        if (first > last || holds.test(createdAt.apply(first))) {
            return first;
        }
        if (!holds.test(createdAt.apply(last))) {
            return last + 1;
        }
        long low = first;
        long high = last;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (holds.test(createdAt.apply(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    Places page(Window window) {
        if (window.offset() >= size()) {
            return new Places(first, first - 1);
        }
        long count = Math.min(window.limit(), size() - window.offset());
        long begin = window.reverse() ? last - window.offset() - count + 1 : first + window.offset();
        return new Places(begin, begin + count - 1);
    }

    long size() {
        return Math.max(0, last - first + 1);
    }

    boolean isEmpty() {
        return size() == 0;
    }
}
