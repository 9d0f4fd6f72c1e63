package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables that links are adopted into. */
public interface RestoredBook {

    /** When the newest link that the books know was made; the epoch when they know none. */
    Instant newestLink(Merchant merchant);

    /** True when the books know this token as a link; a claim may know it and still have no link. */
    boolean isKnown(Merchant merchant, ReferenceToken token);

    /** The newest revision of this number. */
    Optional<RestoredInvoice> invoice(Merchant merchant, InvoiceNumber number);

    /** Marks every message that waits as of unknown fate, records the links, moves their invoices, and marks their first messages likewise, in one commit. */
    void adopt(Run run, List<Adopted> found);
}
