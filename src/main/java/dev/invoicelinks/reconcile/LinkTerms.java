package dev.invoicelinks.reconcile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one of an invoice's links asks for.
 *
 * @param linkId the provider's id
 * @param token the reference token in its description; null for a duplicate that only exists to be ended
 * @param least the smallest sum it takes; the same as {@code most} unless the customer chooses
 * @param most the largest sum it takes
 * @param multiple true when it takes any number of payments
 * @param lastDay after it the link should take no money
 * @param countsAsPaid true when the books say that it was paid
 */
public record LinkTerms(
        String linkId,
        @Nullable String token,
        String currency,
        long leastMinor,
        long mostMinor,
        boolean multiple,
        LocalDate lastDay,
        boolean countsAsPaid) {

    boolean takes(long amountMinor) {
        return leastMinor <= amountMinor && amountMinor <= mostMinor;
    }

    /** The allowed sum that is nearest to this one. */
    long nearest(long amountMinor) {
        return Math.max(leastMinor, Math.min(mostMinor, amountMinor));
    }

    boolean isOpenAmount() {
        return leastMinor != mostMinor;
    }
}
