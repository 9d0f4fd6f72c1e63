package dev.invoicelinks.reconcile;

/**
 * The sums of one invoice in minor units of its currency: due = paid - refunded + open + written off + settled outside - overpaid, always.
 *
 * @param due what was to be paid; 0 when withdrawn
 * @param paid charges that count, before anything came back
 * @param refunded what came back of them: refunds and lost disputes
 * @param outside settled beside the provider, withheld tax and credit notes included
 * @param writtenOff given up
 */
public record Balance(long dueMinor, long paidMinor, long refundedMinor, long outsideMinor, long writtenOffMinor) {

    /** What the provider brought and kept. */
    long netMinor() {
        return Math.subtractExact(paidMinor, refundedMinor);
    }

    /** Everything that lowers what is owed. */
    long coveredMinor() {
        return Math.addExact(cameMinor(), writtenOffMinor);
    }

    /** What came and stayed, from the provider or beside it; what was given up did not come. */
    long cameMinor() {
        return Math.addExact(netMinor(), outsideMinor);
    }

    /** What is still to be paid. */
    public long openMinor() {
        return Math.max(0, Math.subtractExact(dueMinor, coveredMinor()));
    }

    /** What came beyond what is owed. */
    public long overpaidMinor() {
        return Math.max(0, Math.subtractExact(coveredMinor(), dueMinor));
    }

    boolean isSettled() {
        return openMinor() == 0 && dueMinor > 0;
    }
}
