package dev.invoicelinks.intake;

import java.util.List;
import java.util.Set;

/**
 * One row as it was read.
 *
 * @param row as a spreadsheet shows it
 * @param problems everything wrong or odd, in the order in which the columns are read
 * @param advice good practice that it does not follow
 */
record StagedRow(int row, Verdict verdict, StagedContent content, List<RowProblem> problems, Set<Advice> advice) {

    StagedRow {
        problems = List.copyOf(problems);
    }
}
