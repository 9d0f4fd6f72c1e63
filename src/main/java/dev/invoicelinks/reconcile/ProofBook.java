package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.Proof.Difference;
import dev.invoicelinks.reconcile.Proof.Sum;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.LocalDate;
import java.util.List;

/** Reconciliations and their proofs. Sums of what is owed and what came are read from invoices and charges, not from what was said of them. */
public interface ProofBook {

    /** Notes that a reconciliation is made as of a business day. Safe to repeat. */
    void begin(Run run, LocalDate asOf);

    /** All sums of the merchant. */
    List<Sum> sums(Merchant merchant);

    /** Invoices and charges whose own figures do not agree, at most so many. */
    List<Difference> differences(Merchant merchant, int limit);

    /** Writes sums and differences in place of those that the run wrote before; without differences it is proved. */
    void record(Run run, List<Sum> sums, List<Difference> differences);

    /** The sums that a run recorded. */
    List<Sum> recorded(Run run);
}
