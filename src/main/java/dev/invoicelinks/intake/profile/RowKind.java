package dev.invoicelinks.intake.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a row of an export stands for, by the word in one of its columns. */
public enum RowKind {
    /** Asks for money. */
    INVOICE,
    DRAFT,
    VOID,
    PAID,
    PAYMENT,
    CREDIT_NOTE,
    /** Something else that asks for no money, such as a quotation or a delivery note. */
    OTHER;

    /** As a profile writes it, such as {@code credit-note}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RowKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
