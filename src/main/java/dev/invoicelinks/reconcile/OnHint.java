package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Run;
import java.util.Collection;

/** What follows at once for charges that a hint made us read; the same as the nightly job does for all, only earlier. */
@FunctionalInterface
public interface OnHint {

    /**
     * Matches and classifies these charges and the invoices they concern. Safe to repeat.
     *
     * @param chargeIds the provider's; some may be unknown to the books
     */
    void follow(Run run, Collection<String> chargeIds);
}
