package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.issuing.SweepReport.Finding;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The books as a sweep needs them. */
public interface SweepBook {

    /** Since when links are to be looked at: some time before the last whole sweep, else before the first link; empty when there is none. */
    Optional<Instant> from(Merchant merchant);

    /** True when the books have this link, in whatever state. */
    boolean isKnown(Merchant merchant, String linkId);

    /** The invoice that a link was made for; empty when the books do not have that revision. */
    Optional<Owner> owner(Merchant merchant, Origin origin);

    /** Leaves an audit row of a duplicate that was ended. */
    void ended(Run run, Origin origin, String linkId);

    /** Writes what a person has to look at, forgets what the books have taken in since, and notes how far all was looked at. */
    void record(Run run, List<Finding> findings, Optional<Instant> sweptTo);

    /**
     * An invoice with a link that the books do not know.
     *
     * @param hasLiveLink true when its number owns a link that may take money or was paid
     */
    record Owner(BookedInvoice invoice, InvoiceState state, boolean hasLiveLink) {

        boolean isInDoubt() {
            return state == InvoiceState.CREATING || state == InvoiceState.UNKNOWN;
        }
    }
}
