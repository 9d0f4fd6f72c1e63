package dev.invoicelinks.issuing;

import dev.invoicelinks.run.Run;

/** Told in the transaction that adopts the links of restored books, before they are adopted. */
@FunctionalInterface
public interface OnRestored {

    void restored(Run run);
}
