package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment link as it is now.
 *
 * @param place its number in its mode's list, from 1, in order of creation
 * @param charges how many charges were begun on it, also those that failed
 * @param usedAt when its only payment succeeded; always null for a link of many payments
 */
public record Link(
        long place,
        String id,
        LinkTerms terms,
        Instant createdAt,
        long charges,
        @Nullable Instant usedAt,
        @Nullable Instant deletedAt)
        implements Subject {

    public long amount() {
        return terms.amount();
    }

    public String currency() {
        return terms.currency();
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether it takes money at this time; what happened first to end it is not asked: deleted outweighs used, used outweighs expired. */
    public LinkStatus status(Instant now) {
        if (isDeleted()) {
            return LinkStatus.DELETED;
        }
        if (isUsed()) {
            return LinkStatus.USED;
        }
        return isPast(now) ? LinkStatus.EXPIRED : LinkStatus.ACTIVE;
    }

    private boolean isPast(Instant now) {
        Instant end = terms.expiresAt();
        return end != null && !now.isBefore(end);
    }

    /** As it was when it was made. */
    public Link fresh() {
        return new Link(place, id, terms, createdAt, 0, null, null);
    }

    /** The link after a successful payment at this time. */
    Link paid(Instant at) {
        return terms.multiple() ? this : new Link(place, id, terms, createdAt, charges, at, deletedAt);
    }

    Link deleted(Instant at) {
        return new Link(place, id, terms, createdAt, charges, usedAt, at);
    }

    Link oneChargeMore() {
        return new Link(place, id, terms, createdAt, charges + 1, usedAt, deletedAt);
    }
}
