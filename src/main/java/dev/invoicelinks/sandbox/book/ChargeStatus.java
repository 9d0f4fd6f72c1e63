package dev.invoicelinks.sandbox.book;

import java.util.Locale;

/** What came of a charge. */
public enum ChargeStatus {
    PENDING,
    SUCCESSFUL,
    FAILED,
    EXPIRED,
    REVERSED;

    /** As the wire says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
