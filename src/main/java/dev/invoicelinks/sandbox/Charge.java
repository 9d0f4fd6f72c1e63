package dev.invoicelinks.sandbox;

import java.time.Instant;

/**
 * A successful charge made through a link.
 *
 * @param amount in the currency's minor units
 */
record Charge(String id, String linkId, long amount, String currency, String description, Instant createdAt) {

    private static final long FEE_PER_100_000 = 3_650;
    private static final long VAT_PER_100 = 7;

    /** 3.65 % of the amount, half up. */
    long fee() {
        return (amount * FEE_PER_100_000 + 50_000) / 100_000;
    }

    /** 7 % of the fee, half up. */
    long feeVat() {
        return (fee() * VAT_PER_100 + 50) / 100;
    }

    long net() {
        return amount - fee() - feeVat();
    }
}
