package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import org.jspecify.annotations.Nullable;

/**
 * An entry that stands, with what taking it back restores.
 *
 * @param id its row
 * @param before the invoice's state when it was recorded
 * @param reasonBefore the words beside that state
 * @param linkEnded true when a link was ended for it
 */
public record StandingEntry(
        long id,
        OutsideEntry entry,
        InvoiceState before,
        @Nullable String reasonBefore,
        boolean linkEnded) {

    /**
     * What a settled invoice becomes again: a link that could still be paid and was ended, or looked for and ended, is replaced by another. After a payment none is
     * made by itself: the customer has paid once, and whether they are to pay again is for a person to say.
     *
     * @param paidBefore true when payments of the invoice count, though their money may have gone back
     */
    InvoiceState restored(boolean paidBefore) {
        if (before == InvoiceState.LINKED && paidBefore) {
            return before;
        }
        return linkEnded || before == InvoiceState.NEEDS_PERSON || before == InvoiceState.SETTLED
                ? InvoiceState.READY
                : before;
    }
}
