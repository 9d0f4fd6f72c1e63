package dev.invoicelinks.correction;

import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.List;

/** The tables that corrections look at and change. */
public interface CorrectionBook {

    /** The selected invoices that this correction can be applied to, in the order of the books. */
    List<Affected> find(Merchant merchant, Correction correction, Selection selection);

    /**
     * Applies the correction inside the caller's transaction; an invoice that has changed meanwhile is left out.
     *
     * @param reason in words, for a hold
     * @return those it was applied to
     */
    List<Affected> apply(Run run, Correction correction, List<Affected> invoices, String reason);
}
