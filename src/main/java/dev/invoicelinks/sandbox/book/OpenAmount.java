package dev.invoicelinks.sandbox.book;

import org.jspecify.annotations.Nullable;

/**
 * The customer chooses the amount.
 *
 * @param suggested what the pay page proposes, in minor units
 * @param min the least that is taken; null: the account's own limit
 * @param max the most that is taken; null: the account's own limit
 */
public record OpenAmount(
        @Nullable Long suggested,
        @Nullable Long min,
        @Nullable Long max) {

    /** True when this amount may be paid as far as the link is concerned. */
    public boolean takes(long amount) {
        return amount > 0 && (min == null || amount >= min) && (max == null || amount <= max);
    }
}
