package dev.invoicelinks.link;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.List;

/** The links in the books; at most one of an invoice is live. */
public interface IssuedLinks {

    /** Records new live links, inside the caller's transaction. */
    void record(Run run, List<IssuedLink> links);

    /** Records a duplicate that is about to be deleted, before the deletion is asked for. Safe to repeat. */
    void ending(Run run, BookedInvoice invoice, PaymentLink duplicate);

    /** Records that the duplicate is certainly deleted. Safe to repeat. */
    void ended(Run run, String linkId);

    /** Records a link that was found and has ended, so that its token is known. */
    void rememberEnded(Run run, IssuedLink link);

    /** Records a link that was found beside another one and is to be ended. */
    void rememberEnding(Run run, IssuedLink link);

    /** True when the books know this token, as a link or as a claim. */
    boolean isKnown(Merchant merchant, ReferenceToken token);
}
