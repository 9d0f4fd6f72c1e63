package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.Damage;

/** What can be wrong with the quotation marks of a record. */
enum QuoteFault {
    /** {@code Aroi "Dee} */
    STRAY("QUOTE_STRAY"),
    /** {@code "Aroi" Dee} */
    TEXT_BEHIND("QUOTE_BEFORE_TEXT"),
    /** {@code "Aroi Dee} and nothing that closes it */
    OPEN("QUOTE_OPEN"),
    /** A cell closes in a later line, and the row that comes of it is none. */
    SWALLOWING("QUOTE_SWALLOWING");

    private final String rule;

    QuoteFault(String rule) {
        this.rule = rule;
    }

    /** @param line as a text editor counts it */
    Damage in(int cell, int line) {
        return Damage.of(rule, cell, line);
    }
}
