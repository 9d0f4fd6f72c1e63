package dev.invoicelinks.intake.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet shows it
 * @param cells from column A on, empty ones included
 * @param isHidden true when the spreadsheet does not show it
 * @param formulas how many cells hold a calculated value
 * @param failed the first cell with an error instead of a value, such as {@code E5 (#REF!)}; empty when there is none
 * @param uncalculated the first cell, such as {@code C12}, whose formula was never calculated; empty when there is none
 */
record SheetRow(int number, List<String> cells, boolean isHidden, int formulas, String failed, String uncalculated) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
