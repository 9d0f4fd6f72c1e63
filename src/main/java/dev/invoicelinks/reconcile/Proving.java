package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.Proof.Difference;
import dev.invoicelinks.reconcile.Proof.Sum;
import dev.invoicelinks.run.Run;
import java.util.ArrayList;
import java.util.List;

/** Compares what must agree after a reconciliation, and names every difference. */
public final class Proving {

    /** More differences than this are one fault, not many. */
    private static final int MOST_NAMED = 1000;

    private final ProofBook book;

    public Proving(ProofBook book) {
        this.book = book;
    }

    /**
     * Compares and records. Safe to repeat.
     *
     * @return what does not agree; empty when all is proved
     */
    public List<Difference> prove(Run run) {
        List<Sum> sums = book.sums(run.merchant());
        List<Difference> differences = new ArrayList<>(book.differences(run.merchant(), MOST_NAMED));
        if (differences.isEmpty()) {
            differences.addAll(Proof.differences(sums));
        }
        book.record(run, sums, differences);
        return differences;
    }
}
