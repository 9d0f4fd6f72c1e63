package dev.invoicelinks.intake;

/**
 * Rows of one file with one invoice number.
 *
 * @param count how many
 * @param first the first of them
 * @param last the last of them
 */
record RepeatedRows(long count, int first, int last) {

    /** Why none of them can be taken when they differ. */
    Rule rule() {
        return count == 2 ? Rule.TWO_ROWS_DIFFER : Rule.ROWS_DIFFER;
    }

    /** The rule in words. */
    String words(IntakeWords words) {
        return words.say(rule(), String.valueOf(first), String.valueOf(last), String.valueOf(count));
    }
}
