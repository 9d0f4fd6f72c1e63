package dev.invoicelinks.sandbox.book;

import org.jspecify.annotations.Nullable;

/**
 * How a customer pays.
 *
 * @param card null for every method but {@link Method#CARD}
 * @param flow the method's own, but {@link Flow#REDIRECT} for a card with 3-D Secure
 */
public record Means(Method method, @Nullable Card card, Flow flow) {

    public static Means by(Method method) {
        return new Means(method, null, method.flow());
    }

    public static Means by(Card card) {
        return new Means(Method.CARD, card, Flow.IMMEDIATE);
    }

    /** The card's bank asks the customer first. */
    public static Means byThreeDSecure(Card card) {
        return new Means(Method.CARD, card, Flow.REDIRECT);
    }
}
