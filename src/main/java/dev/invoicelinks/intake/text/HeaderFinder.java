package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.HeaderWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the row, or the two rows, of the column names: where most known words stand. */
final class HeaderFinder {

    /** A title may hold one word that is also a column's name. */
    static final int ENOUGH_WORDS = 2;

    /** How far down a header is looked for. */
    private static final int ROWS = 200;

    private final HeaderWords words;

    HeaderFinder(HeaderWords words) {
        this.words = words;
    }

    /**
     * A header.
     *
     * @param row its first row, counted from 1; 0 when there is none
     * @param rows 1 or 2
     * @param cells the column names, those of two rows joined
     * @param known how many of them are known
     * @param damage what is wrong with its quotation marks
     */
    record Place(
            int row,
            int rows,
            List<String> cells,
            int known,
            @Nullable Damage damage) {

        private static final Place NONE = new Place(0, 1, List.of(), 0, null);
    }

    /** The header among a file's first rows. */
    Place find(List<CsvRows.Row> rows) {
        Place best = Place.NONE;
        for (int index = 0; index < Math.min(rows.size(), ROWS); index++) {
            CsvRows.Row row = rows.get(index);
            best = mayBeHeader(row.cells()) ? better(best, single(row)) : best;
            if (index + 1 < rows.size()
                    && mayBeUpper(row.cells())
                    && isWords(rows.get(index + 1).cells())) {
                best = better(best, twofold(row, rows.get(index + 1)));
            }
        }
        return best.known() >= ENOUGH_WORDS ? best : unknown(rows);
    }

    private static Place better(Place first, Place second) {
        return second.known() > first.known() ? second : first;
    }

    private Place single(CsvRows.Row row) {
        return new Place(row.number(), 1, row.cells(), words.knownAmong(row.cells()), row.damage());
    }

    private Place twofold(CsvRows.Row upper, CsvRows.Row lower) {
        List<String> joined = joined(upper.cells(), lower.cells());
        return new Place(
                upper.number(),
                2,
                joined,
                words.knownAmong(joined),
                upper.damage() == null ? lower.damage() : upper.damage());
    }

    /** Column names that are written in two rows, one below the other. */
    static List<String> joined(List<String> upper, List<String> lower) {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < Math.max(upper.size(), lower.size()); place++) {
            names.add((cell(upper, place) + " " + cell(lower, place)).strip());
        }
        return names;
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }

    /** The first row of a layout that nobody knows: two names or more, and no figures. */
    private Place unknown(List<CsvRows.Row> rows) {
        CsvRows.Row found = null;
        for (CsvRows.Row row : rows) {
            boolean isFilled = !isBlank(row);
            if (isFilled && row.cells().size() > 1 && isWords(row.cells())) {
                return single(row);
            }
            found = found == null && isFilled ? row : found;
        }
        return found == null ? Place.NONE : single(found);
    }

    private static boolean isBlank(CsvRows.Row row) {
        return row.cells().stream().allMatch(String::isBlank);
    }

    /** Column names may hold a figure, such as {@code Address 2}; a row with figures in every third cell is data. */
    private static boolean mayBeHeader(List<String> cells) {
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        return filled > 1 && cells.stream().filter(HeaderFinder::hasFigures).count() * 3 <= filled;
    }

    /** The upper of two rows may name a single group of columns. */
    private static boolean mayBeUpper(List<String> cells) {
        return cells.size() > 1
                && cells.stream().anyMatch(cell -> !cell.isBlank())
                && cells.stream().noneMatch(HeaderFinder::hasFigures);
    }

    /** True when two cells or more are filled, and none with figures. */
    private static boolean isWords(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count() > 1
                && cells.stream().noneMatch(HeaderFinder::hasFigures);
    }

    static boolean hasFigures(String cell) {
        for (int index = 0; index < cell.length(); index++) {
            if (Character.isDigit(cell.charAt(index))) {
                return true;
            }
        }
        return false;
    }
}
