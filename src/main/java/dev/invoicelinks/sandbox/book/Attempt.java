package dev.invoicelinks.sandbox.book;

import org.jspecify.annotations.Nullable;

/**
 * One try of a customer to pay.
 *
 * @param key made when the pay page was shown; the same key again gives the same charge, so that a double click pays once
 * @param amount in minor units; the link's own unless its amount is open
 * @param capture false: the money is only authorised and waits for {@link Payments#capture}
 * @param failure what will come of it at once; null: it succeeds, or waits for its customer as its flow says
 */
public record Attempt(
        String linkId,
        String key,
        long amount,
        Means means,
        boolean capture,
        @Nullable FailureCode failure) {

    public static Attempt of(String linkId, String key, long amount, Means means) {
        return new Attempt(linkId, key, amount, means, true, null);
    }

    public Attempt failing(@Nullable FailureCode code) {
        return new Attempt(linkId, key, amount, means, capture, code);
    }

    public Attempt authorisedOnly() {
        return new Attempt(linkId, key, amount, means, false, failure);
    }
}
