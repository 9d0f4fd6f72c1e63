package dev.invoicelinks.job;

import dev.invoicelinks.reconcile.Proof.Difference;
import dev.invoicelinks.reconcile.ProofBook;
import dev.invoicelinks.reconcile.Proving;
import dev.invoicelinks.run.Run;
import java.util.List;

/** Notes the business day of a reconciliation, and proves it: a difference fails the run after its reports are written. */
final class Proofs {

    private final ProofBook book;
    private final Proving proving;
    private final CurrentReconciliation reconciliation;
    private final CurrentRun current;

    Proofs(ProofBook book, CurrentReconciliation reconciliation, CurrentRun current) {
        this.book = book;
        this.proving = new Proving(book);
        this.reconciliation = reconciliation;
        this.current = current;
    }

    /** Does nothing when the run was stopped: half of it agrees with nothing. Safe to repeat. */
    void prove(Run run) {
        if (current.stop().isRaised()) {
            return;
        }
        current.progress().begin("Comparing sums", -1);
        try {
            book.begin(run, reconciliation.asOf());
            List<Difference> differences = proving.prove(run);
            if (!differences.isEmpty()) {
                reconciliation.disproved(differences);
            }
        } finally {
            current.progress().end();
        }
    }
}
