package dev.invoicelinks.intake;

import dev.invoicelinks.run.Run;
import java.util.Map;

/** The staged rows of a file on their way to invoices; every method inside the caller's transaction. */
public interface StagedBook {

    /** Finds the numbers that stand more than once in the file: rows that say the same become one invoice, rows that differ are all rejected. */
    void judgeRepetitions(SourceFile file);

    /** What the file comes to, rejected and skipped rows included. */
    ControlTotals totals(SourceFile file);

    /** How many rows have which verdict. */
    Map<Verdict, Long> verdicts(SourceFile file);

    /**
     * Holds the rows against the books, puts up the holds, and makes invoices of what is new. Safe to repeat.
     *
     * @param firstRow first row of the batch as a spreadsheet shows it
     * @param lastRow last row of the batch
     */
    void take(Run run, SourceFile file, int firstRow, int lastRow);
}
