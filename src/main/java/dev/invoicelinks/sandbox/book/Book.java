package dev.invoicelinks.sandbox.book;

/** All that the provider knows, and the one way to change it. */
public record Book(
        Changes changes,
        Links links,
        Charges charges,
        Refunds refunds,
        Disputes disputes,
        Transactions transactions,
        Transfers transfers,
        Events events) {}
