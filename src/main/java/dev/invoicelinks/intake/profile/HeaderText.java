package dev.invoicelinks.intake.profile;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Column names as they are compared: whatever the case, full or half width, with or without stars, spaces, hyphens, points and marks of zero width. One
 * letter may be wrong, missing or too many in a name of five letters or more, two in a name of nine or more.
 */
final class HeaderText {

    private static final int ONE_SLIP_FROM = 5;
    private static final int TWO_SLIPS_FROM = 9;

    private HeaderText() {}

    /** The name without what does not matter; currencies, signs of percent and strokes stay. */
    static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(HeaderText::matters)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean matters(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK
                || Character.getType(letter) == Character.CURRENCY_SYMBOL
                || "%#/()[]:".indexOf(letter) >= 0;
    }

    /** True when the second may be a misspelling of the first; both plain. Figures are never misspelt. */
    static boolean isNear(String known, String written) {
        int slips = slips(known);
        return slips > 0
                && Math.abs(known.length() - written.length()) <= slips
                && figures(known).equals(figures(written))
                && distance(known, written) <= slips;
    }

    private static int slips(String known) {
        if (known.length() >= TWO_SLIPS_FROM) {
            return 2;
        }
        return known.length() >= ONE_SLIP_FROM ? 1 : 0;
    }

    private static String figures(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** Letters to change, add or leave out, two swapped neighbours counting once. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                steps[row][column] = row == 0 || column == 0 ? row + column : step(steps, one, other, row, column);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int row, int column) {
        char last = one.charAt(row - 1);
        char otherLast = other.charAt(column - 1);
        int replaced = steps[row - 1][column - 1] + (last == otherLast ? 0 : 1);
        int least = Math.min(replaced, Math.min(steps[row - 1][column], steps[row][column - 1]) + 1);
        boolean isSwapped =
                row > 1 && column > 1 && last == other.charAt(column - 2) && one.charAt(row - 2) == otherLast;
        return isSwapped ? Math.min(least, steps[row - 2][column - 2] + 1) : least;
    }
}
