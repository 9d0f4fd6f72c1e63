package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.List;
import java.util.Set;

/** What was settled beside the provider, and what follows for the invoices. Changing methods join the caller's transaction; they are compare-and-set. */
public interface SettledBook {

    /** What stands for the invoice, the newest last. */
    List<StandingEntry> standing(Merchant merchant, String number);

    /** The links of these invoices that could take money. */
    List<LiveLink> liveLinks(List<Long> invoiceIds);

    /** The charges that the books count for these invoices already. */
    Set<String> counted(List<Long> invoiceIds);

    /** True while the invoice is as it was shown; it stays so until the caller's transaction ends. */
    boolean isAsShown(Affected invoice);

    /**
     * Records an entry.
     *
     * @param linkEnded true when the invoice's link is being ended for it
     * @return false when the same stands already
     */
    boolean record(Run run, Affected invoice, OutsideEntry entry, boolean linkEnded);

    /** The invoice without a live link is settled; false when it has changed meanwhile. */
    boolean settled(Run run, Affected invoice);

    /** What its next link asks for follows what is open now; an invoice that was left to a person becomes ready for it. */
    boolean askForOpen(Run run, Affected invoice);

    /** The entry does not stand any more; false when it was taken back before. */
    boolean takeBack(Run run, StandingEntry entry);

    /**
     * A settled invoice becomes what it was; false when it has changed meanwhile.
     *
     * @param restored another state than before the entry: another link is made for it
     */
    boolean restore(Run run, Affected invoice, StandingEntry entry, InvoiceState restored);

    /** A link that could take money. */
    record LiveLink(long invoiceId, String linkId) {}
}
