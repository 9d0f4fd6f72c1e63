package dev.invoicelinks.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many rows do not follow each good practice, and the first of them. */
final class AdviceTally {

    private final Map<Advice, Told> told = new EnumMap<>(Advice.class);

    void add(StagedRow row) {
        for (Advice advice : row.advice()) {
            told.merge(advice, new Told(1, row.row()), Told::with);
        }
    }

    /** A sentence for each practice that any row does not follow. */
    List<String> sentences() {
        return told.entrySet().stream()
                .map(entry -> entry.getValue().sentence(entry.getKey()))
                .toList();
    }

    private record Told(long rows, int firstRow) {

        Told with(Told other) {
            return new Told(rows + other.rows, Math.min(firstRow, other.firstRow));
        }

        String sentence(Advice advice) {
            return rows == 1
                    ? "1 row has " + advice.words() + " (row " + firstRow + ")."
                    : rows + " rows have " + advice.words() + " (row " + firstRow + " first).";
        }
    }
}
