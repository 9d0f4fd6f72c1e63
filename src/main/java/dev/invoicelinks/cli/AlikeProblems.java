package dev.invoicelinks.cli;

import dev.invoicelinks.intake.RowProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows with the same problem, told in one line: who has a column to fill in reads it once. */
record AlikeProblems(RowProblem first, List<Integer> rows) {

    private static final int NAMED_ROWS = 3;

    /** The problems in the order of the first row of each kind. */
    static Collection<AlikeProblems> among(List<RowProblem> problems) {
        Map<List<String>, AlikeProblems> alike = new LinkedHashMap<>();
        for (RowProblem problem : problems) {
            alike.computeIfAbsent(kind(problem), kind -> new AlikeProblems(problem, new ArrayList<>()))
                    .rows
                    .add(problem.row());
        }
        return alike.values();
    }

    private static List<String> kind(RowProblem problem) {
        return List.of(problem.column(), problem.rule(), problem.remedy());
    }

    /** Such as {@code rows 7, 8, 9 and 33 more  email ""  The customer cannot be reached …}. */
    String words() {
        String named = rows.stream().limit(NAMED_ROWS).map(String::valueOf).collect(Collectors.joining(", "));
        int more = rows.size() - NAMED_ROWS;
        return (rows.size() == 1 ? "row " : "rows ") + named + (more > 0 ? " and " + more + " more" : "") + "  "
                + first.words();
    }
}
