package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.HeaderWords;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.TablePlace;
import dev.invoicelinks.intake.table.TextLayout;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** One pass over the whole file before any of it is kept: is every byte text, is everything within its bounds, is it one table? */
final class TextScan {

    /** So many rows are no accident: the file was made wrongly, or understood wrongly. For each up to a row's length is read ahead. */
    private static final int MOST_FAULTS = 500;

    /** More would be listed by nobody. */
    private static final int MOST_LEFT_OUT = 200;

    /** A row of words in which so many are column names heads another table. */
    private static final int SECOND_HEADER = 3;

    private final Path shown;
    private final HeaderWords words;
    private final TablePlace place;
    private final Queue<LeftOut> leftOut = new ArrayDeque<>();
    private int rows;

    TextScan(Path shown, HeaderWords words, TablePlace place) {
        this.shown = shown;
        this.words = words;
        this.place = place;
    }

    /** What the pass found. */
    record Scanned(int rows, List<LeftOut> leftOut) {}

    /** @throws FileRefused when the file as a whole cannot be trusted */
    Scanned of(Path content, TextLayout text) {
        try (CsvTable table = CsvTable.open(content, text, place, this::keep)) {
            while (table.hasNext()) {
                take(table.next());
                refuseWhenFaulty(table.faults());
            }
        }
        return new Scanned(rows, List.copyOf(leftOut));
    }

    /** Those at the end say most about the whole. */
    private void keep(LeftOut row) {
        if (leftOut.size() == MOST_LEFT_OUT) {
            leftOut.remove();
        }
        leftOut.add(row);
    }

    private void take(SourceRow row) {
        rows++;
        refuseCutHeader(row);
        if (row.cells().stream().noneMatch(HeaderFinder::hasFigures)
                && words.knownAmong(row.cells()) >= SECOND_HEADER) {
            throw new FileRefused(
                    shown,
                    "A second table begins in row " + row.number() + " with a header of its own.",
                    "Save each table as a file of its own.");
        }
    }

    /** A line break within the last column name leaves the rest of the name alone in the next line. */
    private void refuseCutHeader(SourceRow row) {
        if (row.number() == place.lastHeaderRow() + 1 && row.cells().size() == 1 && place.width() > 1) {
            throw new FileRefused(
                    shown,
                    "Row " + row.number()
                            + ", directly below the header, has one cell only: a line break may have cut the header.",
                    "Join the two lines, or leave a line empty between them.");
        }
    }

    private void refuseWhenFaulty(int faults) {
        if (faults > MOST_FAULTS) {
            throw new FileRefused(
                    shown,
                    "The quotation marks of more than " + MOST_FAULTS + " rows do not match.",
                    "If they mean nothing in this file, set intake.quote in config/local.yml to none; otherwise export it again.");
        }
    }
}
