package dev.invoicelinks.intake;

/**
 * A row whose number the books know from another file.
 *
 * @param row as a spreadsheet shows it
 * @param invoice the row of the invoice it was held against
 */
record KnownRow(int row, long invoice, Comparison comparison) {

    /** True for one of these; the others of its list are left to the caller. */
    boolean is(Verdict verdict) {
        return comparison.verdict() == verdict;
    }

    /** True when a person has to look at it. */
    boolean needsPerson() {
        return is(Verdict.REVISION) || is(Verdict.CONTACT_CHANGE) || is(Verdict.CONFLICT);
    }
}
