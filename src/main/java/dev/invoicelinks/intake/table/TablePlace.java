package dev.invoicelinks.intake.table;

/**
 * Where in a file the table stands.
 *
 * @param headerRow the first row of the column names, counted from 1
 * @param headerRows how many rows the column names take, one below the other
 * @param width cells that each row has, empty ones behind the last column among them; 0 when they need not be alike
 * @param grouped true when rows of one cell head groups of rows
 */
public record TablePlace(int headerRow, int headerRows, int width, boolean grouped) {

    /** A header of one row, with rows as wide as it is. */
    public static TablePlace below(int headerRow) {
        return new TablePlace(headerRow, 1, 0, false);
    }

    /** The last row of the column names. */
    public int lastHeaderRow() {
        return headerRow + headerRows - 1;
    }
}
