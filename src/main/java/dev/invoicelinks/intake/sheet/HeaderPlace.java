package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.table.HeaderWords;

/**
 * Where the column names of a sheet most likely stand.
 *
 * @param row counted from 1; 0 for a sheet with nothing in it
 * @param known how many of the names are known
 */
record HeaderPlace(Workbook.Sheet sheet, int row, int known) {

    /** Reports have a title block of a few rows. */
    private static final int LOOKED_AT_ROWS = 50;

    /** The first row with most known names among the first rows; the first that is not blank when none is known. */
    static HeaderPlace in(Workbook workbook, Workbook.Sheet sheet, HeaderWords words) {
        HeaderPlace best = new HeaderPlace(sheet, 0, 0);
        try (SheetXml rows = workbook.open(sheet)) {
            SheetRow row = rows.next();
            for (int looked = 0; row != null && looked < LOOKED_AT_ROWS; looked++) {
                int known = row.isBlank() ? -1 : words.knownAmong(row.cells());
                if (known > best.known || known == 0 && best.row == 0) {
                    best = new HeaderPlace(sheet, row.number(), known);
                }
                row = rows.next();
            }
        }
        return best;
    }

    boolean isEmpty() {
        return row == 0;
    }
}
