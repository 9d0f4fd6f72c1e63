package dev.invoicelinks.sandbox.book;

import java.time.Instant;

/**
 * A movement of the merchant's balance.
 *
 * @param amount in minor units, never negative
 * @param credit true: the balance grew
 * @param key what it was, such as {@code charge.captured.net}
 * @param origin id of the charge, refund, dispute or transfer
 * @param transferableAt from then on the amount can be transferred to the merchant's bank
 */
public record Transaction(
        long place,
        String id,
        long amount,
        String currency,
        boolean credit,
        String key,
        String origin,
        Instant createdAt,
        Instant transferableAt) {

    Transaction at(long given) {
        return new Transaction(given, id, amount, currency, credit, key, origin, createdAt, transferableAt);
    }
}
