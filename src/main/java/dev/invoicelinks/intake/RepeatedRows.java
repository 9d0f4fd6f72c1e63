package dev.invoicelinks.intake;

/**
 * Rows of one file with one invoice number.
 *
 * @param count how many
 * @param first the first of them
 * @param last the last of them
 */
record RepeatedRows(long count, int first, int last) {

    static final String REMEDY = "Keep the right one in rejected.csv and drop that file again.";

    /** Why none of them can be taken when they differ. */
    String rule() {
        return count == 2
                ? "Rows " + first + " and " + last + " have this number and differ."
                : count + " rows have this number and differ, the first in row " + first + ", the last in row " + last
                        + ".";
    }
}
