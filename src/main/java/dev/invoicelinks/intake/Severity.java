package dev.invoicelinks.intake;

/** What a problem means for its row. */
public enum Severity {
    /** The row makes no invoice until it is corrected. */
    REJECTED,
    /** The row asks for no link, and nothing is wrong with it. */
    SKIPPED,
    /** The row goes on. */
    WARNING
}
