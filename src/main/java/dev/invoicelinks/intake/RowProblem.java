package dev.invoicelinks.intake;

/**
 * What is wrong with, or odd about, one row, in words for the person who can correct it.
 *
 * @param row as a spreadsheet shows it
 * @param column the column's name; empty for the row as a whole
 * @param value as written, shortened, with invisible characters made visible
 * @param rule what holds, such as {@code THB has two decimals.}
 * @param remedy what to do
 */
public record RowProblem(int row, String column, String value, String rule, String remedy, Severity severity) {

    private static final int SHOWN_CHARACTERS = 120;

    public RowProblem {
        value = shown(value);
    }

    private static String shown(String written) {
        StringBuilder shown = new StringBuilder();
        written.codePoints().limit(SHOWN_CHARACTERS).forEach(character -> {
            if (CustomerVisible.isHidden(character)) {
                shown.append(String.format("\\u%04X", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown + (written.codePointCount(0, written.length()) > SHOWN_CHARACTERS ? "…" : "");
    }

    /** The whole sentence, such as {@code amount "1,005.005"  THB has two decimals. Correct it in rejected.csv and drop that file again.} */
    public String words() {
        return (column.isEmpty() ? "" : column + " \"" + value + "\"  ") + rule + (isCode(rule) ? ", " : " ") + remedy;
    }

    /** A word such as {@code ABOVE_LIMIT}, which is the same in every language and no sentence. */
    private static boolean isCode(String rule) {
        return rule.chars().allMatch(letter -> letter == '_' || letter >= 'A' && letter <= 'Z');
    }
}
