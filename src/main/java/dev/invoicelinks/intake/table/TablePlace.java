package dev.invoicelinks.intake.table;

/**
 * Where in a file the table stands.
 *
 * @param headerRow the first row of the column names, counted from 1
 * @param headerRows how many rows the column names take, one below the other
 * @param spareCells empty cells that every row has behind the last column
 */
public record TablePlace(int headerRow, int headerRows, int spareCells) {

    /** A header of one row, with rows as wide as it is. */
    public static TablePlace below(int headerRow) {
        return new TablePlace(headerRow, 1, 0);
    }
}
