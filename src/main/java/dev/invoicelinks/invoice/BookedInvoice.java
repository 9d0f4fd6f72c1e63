package dev.invoicelinks.invoice;

/**
 * An invoice in the books.
 *
 * @param id its row
 * @param revision counts from 1; raised when a changed amount, currency or due date was accepted
 * @param linkSequence counts the links of this revision from 1
 */
public record BookedInvoice(long id, int revision, int linkSequence, Invoice invoice) {

    public InvoiceNumber number() {
        return invoice.number();
    }
}
