package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.table.Aside;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.LeftOut;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a sheet before any of it is kept: how many rows there are, and what in them a text table would not have. */
final class SheetScan {

    private static final int NAMED_ROWS = 5;

    /** More would be listed by nobody; the totals of the whole are at the end. */
    private static final int MOST_LEFT_OUT = 200;

    private final Path shown;
    private final HeaderPlace header;
    private final List<Integer> hidden = new ArrayList<>();
    private final Deque<LeftOut> leftOut = new ArrayDeque<>();
    private int rows;
    private int hiddenRows;
    private long formulas;
    private int firstFormula;

    private SheetScan(Path shown, HeaderPlace header) {
        this.shown = shown;
        this.header = header;
    }

    /** @throws FileRefused when a cell's value is not in the file, or one cell covers several rows */
    static SheetScan of(Path shown, Workbook workbook, HeaderPlace header) {
        SheetScan scan = new SheetScan(shown, header);
        try (SheetXml xml = workbook.open(header.sheet())) {
            List<String> names = List.of();
            for (SheetRow row = xml.next(); row != null; row = xml.next()) {
                names = row.number() == header.row() ? row.cells() : names;
                Aside aside = row.number() > header.row() ? SheetAsides.of(row, names) : null;
                if (aside != null) {
                    scan.keep(new LeftOut(row.number(), aside, row.cells()));
                } else if (row.number() > header.row()
                        && !(row.isBlank() && row.uncalculated().isEmpty())) {
                    scan.take(row);
                }
            }
            xml.merged().forEach(scan::refuseAcrossRows);
        }
        return scan;
    }

    private void keep(LeftOut row) {
        if (leftOut.size() == MOST_LEFT_OUT) {
            leftOut.removeFirst();
        }
        leftOut.add(row);
    }

    private void take(SheetRow row) {
        rows++;
        if (!row.uncalculated().isEmpty()) {
            throw new FileRefused(
                    shown,
                    "Its cell " + row.uncalculated() + " holds a formula that was never calculated.",
                    "Open it in a spreadsheet, save it, and drop it again.");
        }
        if (row.isHidden()) {
            hiddenRows++;
            if (hidden.size() < NAMED_ROWS) {
                hidden.add(row.number());
            }
        }
        if (row.formulas() > 0) {
            formulas += row.formulas();
            firstFormula = firstFormula == 0 ? row.number() : firstFormula;
        }
    }

    /** What such a cell says of the rows below its first is a guess: a date may hold for all, an amount hardly. */
    private void refuseAcrossRows(String range) {
        int[] ends = java.util.Arrays.stream(range.split(":"))
                .mapToInt(cell -> SheetXml.number(cell.replaceAll("[^0-9]", ""), 0))
                .toArray();
        boolean isBelowHeader = ends.length == 2 && ends[1] > header.row();
        if (isBelowHeader && ends[0] != ends[1]) {
            throw new FileRefused(
                    shown,
                    "Its cells " + range + " are merged over several rows.",
                    "Unmerge them, write into each row what belongs there, and drop it again.");
        }
    }

    /** @throws FileRefused when there are hidden rows and nothing was decided about them */
    boolean readsHidden(@Nullable HiddenRows decided) {
        if (hiddenRows > 0 && decided == null) {
            throw new FileRefused(
                    shown,
                    hiddenWords() + " of its sheet \"" + header.sheet().name() + "\" " + are() + " hidden.",
                    "Show or delete them, or say in intake.hidden-rows whether such rows are read or left out"
                            + " (read, leave-out).");
        }
        return decided == HiddenRows.READ;
    }

    private String are() {
        return hiddenRows == 1 ? "is" : "are";
    }

    private String hiddenWords() {
        String numbers = hidden.toString().replaceAll("[\\[\\]]", "");
        return hiddenRows == 1
                ? "Row " + numbers
                : "Rows " + numbers
                        + (hiddenRows > hidden.size() ? " and " + (hiddenRows - hidden.size()) + " more" : "");
    }

    /** The last rows below the header that are no data. */
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    int rows(boolean withHidden) {
        return withHidden ? rows : rows - hiddenRows;
    }

    /** What its reader should know. */
    List<Finding> findings(boolean readsHidden) {
        List<Finding> findings = new ArrayList<>();
        if (formulas > 0) {
            findings.add(new Finding(
                    "formulas",
                    formulas == 1 ? "1 cell" : formulas + " cells",
                    "Read was what was calculated when the sheet was saved (row " + firstFormula + " first)."));
        }
        if (hiddenRows > 0) {
            findings.add(new Finding(
                    "hidden rows",
                    hiddenWords(),
                    readsHidden ? "They are read like the others." : "They are left out."));
        }
        return findings;
    }
}
