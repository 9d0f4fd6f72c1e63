package dev.invoicelinks.link;

/** One thing that the provider states about money, as it states it; what it means for an invoice is decided elsewhere. */
public sealed interface ProviderRecord permits Charge, Refund, Dispute, Transaction, Unreadable {

    /** The provider's id. */
    String id();

    /** The list it stands in. */
    RecordKind kind();
}
