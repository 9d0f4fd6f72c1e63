package dev.invoicelinks.intake.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From where the amount that a customer is asked for is taken. */
public enum AmountSource {
    /** The column of what remains to be paid. */
    OPEN_BALANCE,
    /** The invoice's total, less what is already paid and withheld. */
    INVOICE_TOTAL,
    /** Net and tax added, less what is already paid and withheld. */
    NET_AND_TAX,
    /** The lines added, less what is already paid and withheld. */
    LINES;

    /** As a profile writes it, such as {@code open_balance}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AmountSource> of(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word().equals(word))
                .findFirst();
    }
}
