package dev.invoicelinks.reconcile;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a person recorded as settled beside the provider.
 *
 * @param date the business day on which it was settled
 */
public record SettledOutside(Money amount, Means by, LocalDate date) {

    /** How it was settled. */
    public enum Means {
        TRANSFER,
        CASH,
        CHEQUE,
        /** A credit note lowered what is owed. */
        CREDIT,
        /** The customer kept tax back and owes its certificate. */
        WITHHOLDING,
        /** Given up: no money came. */
        WRITE_OFF
    }
}
