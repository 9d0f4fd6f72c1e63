package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceState;

/**
 * An invoice of the books, as far as a row is held against it.
 *
 * @param openMinor what is still to be paid of it, in minor units; below zero when more came than is owed
 */
public record KnownInvoice(Essentials essentials, InvoiceState state, long openMinor) {

    /** True when what the books know as paid, here or outside, lowered its amount to this one. */
    boolean isPaidDownTo(long minor) {
        return minor == openMinor && minor < essentials.amountMinor();
    }
}
