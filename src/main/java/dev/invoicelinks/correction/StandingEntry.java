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

    /** What a settled invoice becomes again: a link that was ended, or looked for and ended, is replaced by another. */
    InvoiceState restored() {
        return linkEnded || before == InvoiceState.NEEDS_PERSON || before == InvoiceState.SETTLED
                ? InvoiceState.READY
                : before;
    }
}
