package dev.invoicelinks.intake.table;

/** What a row below the header can be when it is no data. */
public enum Aside {
    /** Nothing but white space. */
    BLANK,
    /** A line that begins with {@code #} and says something about the file. */
    COMMENT,
    /** Sums of other rows. */
    TOTAL,
    /** Heads the rows below it or closes the table, such as {@code Over 90 days} or {@code End of report}. */
    HEADING,
    /** The column names once more, as on each page of a printed report. */
    HEADER
}
