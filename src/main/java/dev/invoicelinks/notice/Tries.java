package dev.invoicelinks.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a notice was tried, and when it may be tried again.
 *
 * @param count how often it was marked SENDING
 * @param firstAt when it was first marked SENDING, from which giving up is reckoned
 * @param notBefore the earliest instant of the next try
 */
public record Tries(int count, @Nullable Instant firstAt, Instant notBefore) {

    /** Never tried, and due at once. */
    static Tries none(Instant now) {
        return new Tries(0, null, now);
    }

    /** One more try, at this instant. */
    Tries again(Instant now) {
        return new Tries(count + 1, firstAt == null ? now : firstAt, notBefore);
    }
}
