package dev.invoicelinks.intake;

import java.util.ArrayList;
import java.util.List;

/** The rows of one file with one invoice number, judged as {@link StagedBook#judgeRepetitions} judges them. */
final class Twins {

    private final List<StagedRow> rows = new ArrayList<>(2);
    private final IntakeWords words;

    Twins(IntakeWords words) {
        this.words = words;
    }

    void add(StagedRow row) {
        rows.add(row);
    }

    /** The rows with their verdict, in the order of the file. */
    List<StagedRow> judged() {
        if (rows.size() == 1) {
            return rows;
        }
        StagedRow first = rows.get(0);
        boolean differ = rows.stream()
                .anyMatch(row ->
                        row.verdict() != first.verdict() || !row.content().equals(first.content()));
        return rows.stream()
                .map(row -> row.verdict() == Verdict.REJECTED ? row : differ ? rejected(row) : repeated(row))
                .toList();
    }

    private StagedRow repeated(StagedRow row) {
        return row == rows.get(0)
                ? row
                : new StagedRow(row.row(), Verdict.REPEATED, row.content(), row.problems(), row.advice());
    }

    private StagedRow rejected(StagedRow row) {
        RepeatedRows all = new RepeatedRows(
                rows.size(), rows.get(0).row(), rows.get(rows.size() - 1).row());
        List<RowProblem> problems = new ArrayList<>(row.problems());
        problems.add(new RowProblem(
                row.row(),
                Column.INVOICE_NUMBER.word(),
                String.valueOf(row.content().number()),
                all.words(words),
                words.say(all.rule().remedy()),
                Severity.REJECTED));
        return new StagedRow(row.row(), Verdict.REJECTED, row.content(), problems, row.advice());
    }
}
