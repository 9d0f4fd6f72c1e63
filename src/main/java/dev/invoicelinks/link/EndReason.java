package dev.invoicelinks.link;

/** Why a link takes no more money (never-twice protocol, "Invoice revision and its link"). */
public enum EndReason {
    /** Its last day has passed. */
    EXPIRED,
    /** A corrected amount, currency or due date was accepted. */
    REVISED,
    /** A person took the invoice back, or asked for a new link. */
    WITHDRAWN,
    /** The invoice has another link. */
    DUPLICATE,
    /** Paid outside the provider. */
    SETTLED
}
