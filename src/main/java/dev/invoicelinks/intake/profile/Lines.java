package dev.invoicelinks.intake.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the rows of one invoice are recognised as such. */
public enum Lines {
    /** One row is one invoice. */
    NONE,
    /** Each row repeats the invoice's number. */
    REPEATED,
    /** Rows without a number continue the one above. */
    BLANK,
    /** A column says whether a row is the invoice or one of its lines, which follow it. */
    RECORD;

    /** As a profile writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Lines> of(String word) {
        return Arrays.stream(values())
                .filter(lines -> lines.word().equals(word))
                .findFirst();
    }
}
