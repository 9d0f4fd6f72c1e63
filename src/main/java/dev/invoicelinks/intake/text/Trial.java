package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.Aside;
import dev.invoicelinks.intake.table.Asides;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file's first rows read in one dialect, and what speaks for it. */
final class Trial {

    /** So many rows of one cell are a custom of the file and no accident. */
    private static final int GROUPS = 3;

    private final Dialect dialect;
    private final HeaderFinder.Place header;
    private final List<List<String>> sound = new ArrayList<>();
    private final List<String> above;
    private final int width;
    private final int agreeing;
    private int broken;
    private int literal;
    private int headings;

    /** Reads the sample. */
    Trial(String sample, Dialect dialect, HeaderFinder finder) throws IOException {
        this.dialect = dialect;
        List<CsvRows.Row> rows = new ArrayList<>();
        try (CsvRows all = new CsvRows(new StringReader(sample), dialect, 0)) {
            all.forEachRemaining(rows::add);
        }
        this.header = finder.find(rows);
        this.above = header.row() > 1 ? rows.get(header.row() - 2).cells() : List.of();
        rows.stream()
                .filter(row -> row.number() >= header.row() + header.rows())
                .forEach(this::add);
        Map<Integer, Integer> widths = widths();
        this.width = mostOf(widths, header.cells().size());
        this.agreeing = widths.getOrDefault(width, 0);
    }

    private void add(CsvRows.Row row) {
        Aside aside = Asides.of(row.cells(), header.cells());
        if (aside == Aside.HEADING && row.cells().size() == 1) {
            headings++;
        }
        if (aside != null) {
            return;
        }
        if (row.damage() != null) {
            broken++;
            return;
        }
        sound.add(row.cells());
        literal += (int) row.cells().stream().filter(this::isQuotedOtherwise).count();
    }

    private boolean isQuotedOtherwise(String cell) {
        char begin = cell.isEmpty() ? ' ' : cell.charAt(0);
        return cell.length() > 1 && (begin == '"' || begin == '\'') && cell.charAt(cell.length() - 1) == begin;
    }

    private Map<Integer, Integer> widths() {
        Map<Integer, Integer> widths = new HashMap<>();
        sound.forEach(cells -> widths.merge(cells.size(), 1, Integer::sum));
        return widths;
    }

    /** What most rows have; of two as frequent the header's own. */
    private static int mostOf(Map<Integer, Integer> widths, int own) {
        int most = own;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            if (entry.getValue() > widths.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }

    /** True when it explains the sample better. */
    boolean isBetterThan(Trial other) {
        return comparison(other) > 0;
    }

    /** True when nothing decides between the two. */
    boolean isAsGoodAs(Trial other) {
        return comparison(other) == 0;
    }

    private int comparison(Trial other) {
        int byNames = Integer.compare(known(), other.known());
        int byRows = Integer.compare(agreement(), other.agreement());
        return byNames != 0 ? byNames : byRows != 0 ? byRows : Integer.compare(width, other.width);
    }

    private int agreement() {
        return width < 2 ? -1 : agreeing - broken - literal;
    }

    Dialect dialect() {
        return dialect;
    }

    HeaderFinder.Place header() {
        return header;
    }

    /** The cells of the row directly above the header. */
    List<String> above() {
        return above;
    }

    /** Column names that are known. */
    int known() {
        return header.known();
    }

    /** Cells that most rows below the header have. */
    int width() {
        return width;
    }

    /** Rows below the header that have them. */
    int agreeing() {
        return agreeing;
    }

    /** Rows below the header that are data. */
    int rows() {
        return sound.size() + broken;
    }

    boolean isGrouped() {
        return headings >= GROUPS;
    }

    /** True when the rows' cells from that place on are all empty. */
    boolean isEmptyFrom(int place) {
        return sound.stream()
                .filter(cells -> cells.size() == width)
                .allMatch(cells -> cells.subList(place, width).stream().allMatch(String::isBlank));
    }
}
