package dev.invoicelinks.link;

import java.util.Arrays;
import java.util.Locale;

/** The status of a charge (Omise API, Charges). */
public enum ChargeStatus {
    PENDING,
    SUCCESSFUL,
    FAILED,
    EXPIRED,
    REVERSED,
    /** Written by the provider in a word that we do not know. */
    UNKNOWN;

    /** The status that the provider's word means. */
    public static ChargeStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
