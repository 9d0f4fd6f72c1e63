package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.SourceRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row's cells under their header, and everything that is found to be wrong with them. */
final class RowCells {

    private static final String CARD = "This looks like a card's number, which must not be in an invoice.";
    private static final String CARD_REMEDY =
            RowProblem.CORRECT + " If it is another number, put a letter between its digits.";

    private final Header header;
    private final SourceRow row;
    private final List<RowProblem> problems = new ArrayList<>(0);
    private final Set<Advice> advice = EnumSet.noneOf(Advice.class);
    private final Set<String> withCards = new HashSet<>(0);

    RowCells(Header header, SourceRow row) {
        this.header = header;
        this.row = row;
        row.cards().forEach(this::refuseCard);
    }

    /** What else is odd about such a cell is of no interest. */
    private void refuseCard(int place) {
        String column = header.name(place);
        if (!column.isEmpty()) {
            add(column, row.cells().get(place), CARD, CARD_REMEDY, Severity.REJECTED);
            withCards.add(column);
        }
    }

    /** True when its digits are hidden, because they looked like a card's number. */
    boolean heldCard(Column column) {
        return withCards.contains(column.word());
    }

    /** The cell without white space around it; empty when there is none. */
    String text(Column column) {
        return header.text(row, column);
    }

    /** The filled cells of the columns that mean nothing here. */
    Map<String, String> others() {
        return header.others(row);
    }

    /** True when the row is sound and has a cell for every column and nothing beyond them; else it is rejected. */
    boolean fitHeader() {
        String damage = row.damage();
        if (damage != null) {
            rejectRow(damage);
            return false;
        }
        int width = header.width();
        int size = row.cells().size();
        boolean isTooLong =
                size > width && !row.cells().subList(width, size).stream().allMatch(String::isBlank);
        if (size < width || isTooLong) {
            add(
                    "",
                    "",
                    "The row has " + size + " cells where the header has " + width + ".",
                    (isTooLong
                                    ? "Put quotation marks around a cell with a delimiter in it. "
                                    : "Add the missing cells. ")
                            + RowProblem.CORRECT,
                    Severity.REJECTED);
            return false;
        }
        return true;
    }

    void reject(Column column, String rule) {
        reject(column, text(column), rule);
    }

    void reject(Column column, String value, String rule) {
        add(column.word(), value, rule, RowProblem.CORRECT, Severity.REJECTED);
    }

    void rejectRow(String rule) {
        add("", "", rule, RowProblem.CORRECT, Severity.REJECTED);
    }

    void skip(Column column, String rule, String remedy) {
        add(column.word(), text(column), rule, remedy, Severity.SKIPPED);
    }

    void warn(Column column, String value, String rule, String remedy) {
        add(column.word(), value, rule, remedy, Severity.WARNING);
    }

    private void add(String column, String value, String rule, String remedy, Severity severity) {
        if (withCards.contains(column)) {
            return;
        }
        problems.add(new RowProblem(row.number(), column, value, rule, remedy, severity));
    }

    void advise(Advice told) {
        advice.add(told);
    }

    /** The row as it is to be staged. What asks for no link anyway is skipped, even when more is odd about it; but it must have a number. */
    StagedRow staged(StagedContent content) {
        boolean isSkipped = content.number() != null && has(Severity.SKIPPED);
        if (isSkipped) {
            problems.replaceAll(RowCells::softened);
            return new StagedRow(row.number(), Verdict.SKIPPED, content, problems, Set.of());
        }
        Verdict verdict = has(Severity.REJECTED) ? Verdict.REJECTED : Verdict.NEW;
        return new StagedRow(row.number(), verdict, content, problems, verdict == Verdict.NEW ? advice : Set.of());
    }

    private boolean has(Severity severity) {
        for (RowProblem problem : problems) {
            if (problem.severity() == severity) {
                return true;
            }
        }
        return false;
    }

    private static RowProblem softened(RowProblem problem) {
        return problem.severity() != Severity.REJECTED
                ? problem
                : new RowProblem(
                        problem.row(), problem.column(), problem.value(), problem.rule(), "", Severity.WARNING);
    }
}
