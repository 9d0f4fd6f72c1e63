package dev.invoicelinks.sandbox.book;

import java.time.Instant;

/**
 * Money sent from the balance to the merchant's bank.
 *
 * @param amount in minor units
 * @param fee what the provider keeps of it
 */
public record Transfer(
        long place, String id, long amount, String currency, long fee, String transactionId, Instant createdAt)
        implements Subject {

    Transfer at(long given) {
        return new Transfer(given, id, amount, currency, fee, transactionId, createdAt);
    }
}
