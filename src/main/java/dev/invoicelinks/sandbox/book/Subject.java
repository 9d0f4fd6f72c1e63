package dev.invoicelinks.sandbox.book;

/** What an effect happened to. */
public sealed interface Subject permits Link, Charge, Refund, Dispute, Transfer {

    String id();

    default Mode mode() {
        return Mode.of(id());
    }
}
