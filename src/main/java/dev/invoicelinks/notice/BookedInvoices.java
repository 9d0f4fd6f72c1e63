package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.BookedInvoice;
import java.util.Collection;
import java.util.List;

/** The invoices that are written about, as the books have them now. */
public interface BookedInvoices {

    /** Those of these rows that there are, in the order of the books. */
    List<BookedInvoice> of(Collection<Long> ids);
}
