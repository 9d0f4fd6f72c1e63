package dev.invoicelinks.issuing;

import dev.invoicelinks.run.Run;
import java.util.Collection;
import java.util.List;

/** The invoices that are claimed, in doubt, or waiting for their turn; every change is a compare-and-set on state and fence. */
public interface Claims {

    /** Makes this run the owner of all open work: interrupted claims become doubts, and every open invoice is counted with this run. Safe to repeat. */
    void takeUp(Run run);

    /** How many invoices are to be issued now. */
    long waiting(Run run);

    /**
     * Records what became of claims in flight, with their links and notices, and claims the next invoices in the order of the books, in one commit; no socket may
     * open for a claim before that.
     *
     * @param others the claims that stay in flight
     * @param afterId the highest id claimed so far in this pass
     * @param limit at most so many new claims; 0: none
     */
    List<Claim> exchange(Run run, List<Outcome> outcomes, Collection<Claim> others, long afterId, int limit);

    /** Records what became of doubts, with their links and notices, in one commit. */
    void record(Run run, List<Outcome> outcomes);

    /** Every doubt of the merchant. */
    List<Claim> doubts(Run run);

    /** Linked invoices that were once in doubt and whose notice has not left: to be listed again before it does. */
    List<Claim> onceInDoubt(Run run);

    /** Those of these invoices that the protocol has left to a person, with the claim that led there. */
    List<Claim> leftToPerson(Run run, Collection<Long> invoiceIds);

    /** The id of the invoice's one live link in the books. */
    String liveLinkId(Claim claim);

    /** The listing that came before the notice found exactly the one link. */
    void cleared(Run run, List<Claim> claims);
}
