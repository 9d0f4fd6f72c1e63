package dev.invoicelinks.notice;

import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The store of notices; every change of state is a compare-and-set on state and fence, so that a writer whose lease was taken over changes nothing.
 *
 * <p>Methods with a run confirm its lease and throw {@link dev.invoicelinks.run.LeaseLost} when another run has taken over; {@link #queue} leaves that to the caller. */
public interface Notices {

    /**
     * Queues notices in the transaction that stores their links; opens none of its own. Safe to repeat: a notice with the same key is left as it is.
     *
     * @return how many were new
     */
    int queue(Run run, List<Notice> notices);

    /**
     * The next notices of this state that may leave: due, invoice LINKED, beyond doubt and without an open hold, link live and of the notice's sequence.
     *
     * @param state PENDING or RETRY
     * @param afterId id of the last notice of the page before; 0 for the first page
     */
    List<DueNotice> due(Merchant merchant, NoticeState state, Instant now, long afterId, int limit);

    /**
     * Settles what the messages before have become and marks the next ones SENDING, in one commit, directly before they leave.
     *
     * @param settled may be empty; every one must still be as the caller knows it
     * @return the notices that are ours to send, as they now stand; one that has changed meanwhile is not among them
     * @throws dev.invoicelinks.run.LeaseLost when another run has taken over
     */
    List<Notice> advance(Run run, List<NoticeOutcome> settled, List<Notice> next, Way way, Instant now);

    /** Writes what notices have become and its audit entries, in one commit; every one must still be as the caller knows it. */
    void settle(Run run, List<NoticeOutcome> outcomes, Instant now);

    /** Notes why notices stay where they are, in one commit; changes no state. */
    void remark(Run run, Map<Long, String> reasonsById, Instant now);

    /**
     * Moves all of the merchant's notices of one state and way to another state, such as those that were found SENDING at start.
     *
     * @return how many were moved
     */
    int moveAll(Run run, Way way, Move move, Instant now);

    /**
     * Everything that waits becomes SEND_UNKNOWN, and stays so until a person decides; joins the caller's transaction. Safe to repeat.
     *
     * @return how many were moved
     */
    int doubtAll(Run run, String reason, Instant now);

    /**
     * Cancels what has not left yet for these invoices (withdrawn, paid, superseded); joins the caller's transaction. Safe to repeat.
     *
     * @return how many were cancelled
     */
    int cancel(Run run, Collection<Long> invoiceIds, String reason, Instant now);

    /**
     * Puts notices back to PENDING because a person asked for it, under the Message-ID that each now has; joins the caller's transaction.
     *
     * @return how many were still as the caller knows them
     */
    int requeue(Run run, List<Notice> notices, String reason, Instant now);

    /** How many notices are waiting to leave, whether or not they may leave now. */
    long waiting(Merchant merchant, Instant now);

    /** All notices of an invoice, oldest first. */
    List<Notice> of(long invoiceId);

    /** How many notices the merchant has in each state; states without any are absent. */
    Map<NoticeState, Long> counts(Merchant merchant);
}
