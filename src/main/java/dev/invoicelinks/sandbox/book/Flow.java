package dev.invoicelinks.sandbox.book;

import java.util.Locale;

/** How a payment goes. */
public enum Flow {
    /** Decided at once. */
    IMMEDIATE,
    /** The customer is sent to another page, which decides. */
    REDIRECT,
    /** Somebody else tells later, such as a bank or a shop. */
    OFFLINE;

    /** As the wire says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
