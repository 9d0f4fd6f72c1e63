package dev.invoicelinks.correction;

import dev.invoicelinks.reconcile.SettledOutside;

/**
 * What a person records as settled beside the provider, with the paper that proves it.
 *
 * @param reference of the transfer, cheque, credit note or certificate; may be empty
 */
public record OutsideEntry(SettledOutside settled, String reference) {

    /** Such as {@code THB 40.00 by transfer on 2026-11-20}; names no person. */
    public String words() {
        return settled.amount() + " by "
                + settled.by().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + " on " + settled.date();
    }
}
