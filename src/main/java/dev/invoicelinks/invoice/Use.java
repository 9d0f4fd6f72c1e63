package dev.invoicelinks.invoice;

/** How many payments a link takes: one, or any number of them. */
public enum Use {
    SINGLE,
    MULTIPLE
}
