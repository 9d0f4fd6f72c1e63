package dev.invoicelinks.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A charge in the books with everything that came back of it: all that its outcome depends on. Never its fee or net, which failed charges show too.
 *
 * @param row its row in the books
 * @param id the provider's id
 * @param linkId the link it says it was paid through
 * @param token the reference token in its description
 * @param currency as the provider writes it, which may be one nobody knows
 * @param paidOn business day of its payment; null while it is not paid
 * @param at when it was paid, else when it was made
 * @param refundedMinor what was refunded, in its own currency
 */
public record BookedCharge(
        long row,
        String id,
        @Nullable String linkId,
        @Nullable String token,
        ChargeReading state,
        boolean livemode,
        String currency,
        long amountMinor,
        long refundedMinor,
        Contested contested,
        Instant at,
        @Nullable LocalDate paidOn) {

    /** In the order of payment; the provider's id decides between charges of one instant, so that the order of reading never does. */
    static final Comparator<BookedCharge> IN_ORDER =
            Comparator.comparing(BookedCharge::at).thenComparing(BookedCharge::id);

    /** The same charge with all its disputes. */
    BookedCharge contested(Contested all) {
        return new BookedCharge(
                row, id, linkId, token, state, livemode, currency, amountMinor, refundedMinor, all, at, paidOn);
    }

    /** What went back, by refunds and lost disputes; never more than came. */
    long returnedMinor() {
        return Math.min(amountMinor, Math.addExact(refundedMinor, contested.lostMinor()));
    }

    /** What is left of it. */
    long standingMinor() {
        return amountMinor - returnedMinor();
    }

    /**
     * How its disputes stand.
     *
     * @param open one is not decided
     * @param won one was decided for the merchant
     * @param lostMinor what went back by those decided for the customer
     */
    public record Contested(boolean open, boolean won, long lostMinor) {

        public static final Contested NEVER = new Contested(false, false, 0);

        boolean isLost() {
            return lostMinor > 0;
        }
    }
}
