package dev.invoicelinks.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a customer's name says: a cell that would begin a formula gets an apostrophe
 * (OWASP, CSV injection). Numbers, also phone numbers with their plus, stay as they are.
 */
public final class SafeCells {

    private static final Pattern STARTS_FORMULA =
            Pattern.compile("^[=+\\-@\\t\\r\\n\\uFF0B\\uFF0D\\uFF1D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,]*");

    private SafeCells() {}

    /** The cell, marked when a spreadsheet would run it. */
    public static String of(String cell) {
        return STARTS_FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Each of the cells. */
    public static List<String> of(List<String> cells) {
        return cells.stream().map(SafeCells::of).toList();
    }
}
