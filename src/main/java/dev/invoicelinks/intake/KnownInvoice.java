package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceState;

/** An invoice of the books, as far as a row is held against it. */
public final class KnownInvoice {

    private final Essentials essentials;
    private final InvoiceState state;

    KnownInvoice(Essentials essentials, InvoiceState state) {
        this.essentials = essentials;
        this.state = state;
    }

    Comparison with(StagedContent row) {
        return Comparison.of(essentials, state, Essentials.of(row));
    }
}
