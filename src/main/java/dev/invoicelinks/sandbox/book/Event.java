package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the API tells of an effect.
 *
 * @param place its number in its mode's list, from 1
 * @param key such as {@code charge.complete}
 * @param subjectId id of the link, charge, refund, dispute or transfer
 * @param then a charge as it was after the effect, as far as it changes later; null for other subjects
 */
public record Event(
        long place,
        String id,
        String key,
        String subjectId,
        @Nullable Then then,
        Instant createdAt) {

    /** What a charge was when its event happened. */
    public record Then(ChargeStatus status, long refunded) {}
}
