package dev.invoicelinks.sandbox.book;

import java.util.Locale;

/** How far a dispute is. */
public enum DisputeStatus {
    OPEN,
    PENDING,
    WON,
    LOST;

    /** As the wire says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isClosed() {
        return this == WON || this == LOST;
    }
}
