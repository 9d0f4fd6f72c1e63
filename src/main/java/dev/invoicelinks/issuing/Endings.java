package dev.invoicelinks.issuing;

import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.EndReason;
import dev.invoicelinks.run.Run;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The links that are being ended, and what their invoices become; every change is a compare-and-set. */
public interface Endings {

    /**
     * Commits that the active links of these invoices are to be ended, and cancels what would still be sent about them; joins the caller's
     * transaction. Safe to repeat.
     *
     * @return the invoices whose link was active
     */
    List<Long> order(Run run, Collection<Long> invoiceIds, EndReason reason, @Nullable FollowUp followUp);

    /** Orders the end of a link because this staged row was accepted as its invoice's next revision. */
    boolean orderRevision(Run run, long invoiceId, StagedPlace accepted);

    /** Orders the end of links whose last day was before this one, at most so many. */
    int orderExpired(Run run, LocalDate today, int limit);

    /** The next links to be ended, in the order of the books; duplicates of an invoice in doubt are the resolver's. */
    List<Ending> ordered(Run run, long afterId, int limit);

    /** The same, but a used link whose payment came back or was too little counts as ended: the books have counted it, and the link takes no more. */
    Map<Ending, EndOutcome> asBooked(Map<Ending, EndOutcome> outcomes);

    /** Records what became of endings, with what follows for their invoices, in one commit; unconfirmed ones stay as they are. */
    void record(Run run, Map<Ending, EndOutcome> outcomes);

    /** How many links are still to be ended. */
    long open(Run run);
}
