package dev.invoicelinks.sandbox.page.method;

/** How a payment goes on once its method is chosen. */
public enum Flow {
    /** The answer comes at once, unless the card's bank asks for 3-D Secure. */
    IMMEDIATE,
    /** The customer goes to a bank's or wallet's page and comes back. */
    REDIRECT,
    /** The customer scans a code or goes to a shop; the payment stays pending until the bank says so. */
    OFFLINE
}
