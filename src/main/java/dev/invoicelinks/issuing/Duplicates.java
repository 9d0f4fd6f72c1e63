package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Run;

/** Ends links of invoices that have another one. */
final class Duplicates {

    private final PaymentLinks links;
    private final IssuedLinks issued;

    Duplicates(PaymentLinks links, IssuedLinks issued) {
        this.links = links;
        this.issued = issued;
    }

    /** Ends one: committed before the deletion is asked for, and after it is confirmed. Safe to repeat. */
    boolean end(Run run, BookedInvoice invoice, PaymentLink duplicate) {
        issued.ending(run, invoice, duplicate);
        EndOutcome outcome = links.end(duplicate.id());
        if (outcome instanceof EndOutcome.Ended) {
            issued.ended(run, duplicate.id());
            return true;
        }
        return false;
    }
}
