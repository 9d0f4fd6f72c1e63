package dev.invoicelinks.intake.sheet;

/** What becomes of rows that a spreadsheet does not show. */
public enum HiddenRows {
    /** They are read like the others. */
    READ,
    /** They are left out, and said to be. */
    LEAVE_OUT
}
