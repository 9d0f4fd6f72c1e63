package dev.invoicelinks.intake.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What the operator decided about workbooks; whatever is not decided here is refused where it matters.
 *
 * @param sheet name of the one to be read; null for the only one that looks like invoices
 * @param hiddenRows what becomes of rows that the spreadsheet does not show; null refuses a sheet that has some
 */
public record SheetChoice(@Nullable String sheet, @Nullable HiddenRows hiddenRows) {

    /** Nothing decided. */
    public static final SheetChoice NONE = new SheetChoice(null, null);
}
