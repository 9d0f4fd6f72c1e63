package dev.invoicelinks.sandbox.book;

import java.util.Locale;

/** Whether a link takes money, and if not, why. */
public enum LinkStatus {
    ACTIVE,
    USED,
    EXPIRED,
    DELETED;

    /** As the wire says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
