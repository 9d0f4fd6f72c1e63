package dev.invoicelinks.intake;

import java.util.List;

/**
 * One row as it stands in a file.
 *
 * @param number as a spreadsheet shows it: the first row is 1, and a row whose cells hold line breaks is one row
 * @param cells as written, unquoted, neither trimmed nor padded
 */
public record SourceRow(int number, List<String> cells) {

    public SourceRow {
        cells = List.copyOf(cells);
    }

    /** True when nothing but white space stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
