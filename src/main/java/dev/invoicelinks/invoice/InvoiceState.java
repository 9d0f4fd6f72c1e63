package dev.invoicelinks.invoice;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is to be done next with an invoice, and the whole table of allowed transitions (never-twice protocol, "Invoice revision and its link").
 *
 * <p>A hold is no state: it is a row beside the invoice that stops the next effect in any state.
 */
public enum InvoiceState {
    /** To be issued. */
    READY,
    /** Claimed: a request may be on its way. */
    CREATING,
    /** Its link is known and is the only one that may take money; an expired link was ended and a person may ask for a new one. */
    LINKED,
    /** The provider refused this invoice in a well-formed answer. */
    REJECTED,
    /** The request may have landed. */
    UNKNOWN,
    /** The protocol does nothing more by itself. */
    NEEDS_PERSON,
    /** Taken back by a person. */
    WITHDRAWN,
    /** Paid outside the provider. */
    SETTLED;

    /** The states that may follow this one. */
    public Set<InvoiceState> successors() {
        return switch (this) {
            case READY -> EnumSet.of(CREATING, WITHDRAWN, SETTLED);
            case CREATING -> EnumSet.of(READY, LINKED, REJECTED, UNKNOWN, NEEDS_PERSON);
            case UNKNOWN -> EnumSet.of(READY, LINKED, NEEDS_PERSON);
            case LINKED -> EnumSet.of(READY, NEEDS_PERSON, WITHDRAWN, SETTLED);
            case REJECTED -> EnumSet.of(READY, WITHDRAWN, SETTLED);
            case NEEDS_PERSON -> EnumSet.of(READY, LINKED, WITHDRAWN, SETTLED);
            case WITHDRAWN -> EnumSet.of(READY);
            case SETTLED -> EnumSet.of(LINKED, READY, REJECTED);
        };
    }

    /**
     * This state's move to another.
     *
     * @return the next state
     * @throws TransitionRefused if the table does not allow it
     */
    public InvoiceState to(InvoiceState next) {
        if (!successors().contains(next)) {
            throw new TransitionRefused(this, next);
        }
        return next;
    }

    /** True while a run has something to do for the invoice. */
    public boolean isOpen() {
        return this == READY || this == CREATING || this == UNKNOWN;
    }
}
