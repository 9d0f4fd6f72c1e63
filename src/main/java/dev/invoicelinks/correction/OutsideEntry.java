package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.CardNumbers;
import dev.invoicelinks.reconcile.SettledOutside;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a person records as settled beside the provider, with the paper that proves it.
 *
 * @param reference of the transfer, cheque, credit note or certificate; may be empty
 */
public record OutsideEntry(SettledOutside settled, String reference) {

    /** What people write may hold a card's number, which stands nowhere in the books. */
    public OutsideEntry {
        reference = CardNumbers.masked(reference);
    }

    /** Such as {@code THB 40.00 by transfer on 2026-11-20}; names no person. */
    public String words() {
        BigDecimal amount = settled.amount().getAmount();
        return settled.amount().getCurrencyUnit() + String.format(Locale.ROOT, " %,." + amount.scale() + "f", amount)
                + " by "
                + settled.by().name().toLowerCase(Locale.ROOT).replace('_', '-') + " on " + settled.date();
    }
}
