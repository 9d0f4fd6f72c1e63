package dev.invoicelinks.sandbox.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a customer of the crowd does with a link. */
enum Behaviour {
    /** Pays it, by any method that its currency offers. */
    PAID,
    /** Tries a card that fails. */
    FAILED,
    /** Tries a card that fails, then pays. */
    FAILED_THEN_PAID,
    /** Pays, and tries to pay once more; only a link of many payments takes it. */
    TWICE,
    /** Begins a payment that is settled later, by the sandbox's clock. */
    LATE,
    /** Begins a payment and never settles it. */
    PENDING,
    PARTLY_REFUNDED,
    REFUNDED,
    DISPUTED,
    DISPUTE_WON,
    DISPUTE_LOST,
    /** Tries a method that the link does not offer. */
    WRONG_METHOD,
    /** Tries to pay half; only an open amount takes it. */
    OTHER_AMOUNT,
    /** Does nothing: what remains of the mix. */
    AWAY;

    /** As a mix and its answer say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Behaviour> named(String word) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.word().equals(word))
                .findFirst();
    }
}
