package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Merchant;

/** Counts what the books say. */
public interface TallyBook {

    Tallies tallies(Merchant merchant);
}
