package dev.invoicelinks.sandbox.book;

import java.time.Instant;

/**
 * Money given back, in part or whole.
 *
 * @param amount in the charge's currency, in minor units
 * @param voided true when the charge never reached the merchant's balance
 * @param metadata a JSON object
 */
public record Refund(
        long place,
        String id,
        String chargeId,
        String linkId,
        long amount,
        String currency,
        boolean voided,
        String metadata,
        String transactionId,
        Instant createdAt)
        implements Subject {

    Refund at(long given) {
        return new Refund(given, id, chargeId, linkId, amount, currency, voided, metadata, transactionId, createdAt);
    }
}
