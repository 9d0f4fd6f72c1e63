package dev.invoicelinks.intake.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number taken apart as it is written. What its points and commas mean is left to {@link #value}, so that a column can be asked first.
 *
 * @param isNegative by a minus on either side, parentheses, a triangle or {@code CR}
 * @param figures ASCII digits, points, commas, and an apostrophe where a space or an apostrophe parts thousands
 * @param mark the currency beside it
 */
public record WrittenNumber(
        boolean isNegative, String figures, @Nullable CurrencyMark mark) {

    /** More digits than any amount has; what has more is no amount. */
    private static final int MOST_FIGURES = 30;

    private static final int GROUP = 3;
    private static final char SPACE_OR_APOSTROPHE = '\'';
    /** Thai and Swiss prices end in a dash where decimals would stand: {@code 1,250.-} */
    private static final Pattern NO_DECIMALS = Pattern.compile("[.,][-\u2013\u2014]{1,2}");

    private static final Pattern POWER_OF_TEN = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]+");

    /** The number; null when the text is none, and when what stands beside it is no sign and no currency. */
    public static @Nullable WrittenNumber of(String written) {
        String text = Written.plain(written);
        int begin = 0;
        while (begin < text.length() && !beginsFigures(text, begin)) {
            begin++;
        }
        int end = text.length();
        while (end > begin && !Written.isDigit(text.charAt(end - 1))) {
            end--;
        }
        String figures = figures(text, begin, end);
        if (figures == null) {
            return null;
        }
        return begin == 0 && end == text.length()
                ? new WrittenNumber(false, figures, null)
                : beside(text.substring(0, begin), figures, text.substring(end));
    }

    private static boolean beginsFigures(String text, int at) {
        char letter = text.charAt(at);
        boolean isSign = letter == '.' || letter == ',';
        return Written.isDigit(letter) || isSign && at + 1 < text.length() && Written.isDigit(text.charAt(at + 1));
    }

    private static @Nullable String figures(String text, int begin, int end) {
        if (end <= begin || end - begin > MOST_FIGURES) {
            return null;
        }
        boolean isPlain = true;
        for (int index = begin; index < end; index++) {
            char letter = text.charAt(index);
            if (letter == ' ' || letter == '\'' || letter == '’') {
                isPlain = false;
            } else if (!Written.isDigit(letter) && letter != '.' && letter != ',') {
                return null;
            }
        }
        String figures = text.substring(begin, end);
        return isPlain ? figures : figures.replace(' ', SPACE_OR_APOSTROPHE).replace('’', SPACE_OR_APOSTROPHE);
    }

    private static @Nullable WrittenNumber beside(String before, String figures, String after) {
        Surroundings around = new Surroundings();
        String behind = NO_DECIMALS.matcher(after).replaceFirst("");
        if (!around.take(before, true) || !around.take(behind, false) || around.open) {
            return null;
        }
        String mark = around.marks.toString();
        CurrencyMark currency = mark.isEmpty() ? null : CurrencyMark.of(mark);
        boolean isKnown = mark.isEmpty() || currency != null;
        return isKnown ? new WrittenNumber(around.signs == 1, figures, currency) : null;
    }

    /** What stands before and behind the figures: signs and letters in any order. */
    private static final class Surroundings {

        private final StringBuilder marks = new StringBuilder();
        private int signs;
        private boolean open;

        /** False when it cannot belong to a number. */
        boolean take(String text, boolean isBefore) {
            String rest = text;
            if (!isBefore
                    && rest.strip().toUpperCase(Locale.ROOT).replace(".", "").equals("CR")) {
                signs++;
                rest = "";
            }
            boolean alreadyMarked = !marks.isEmpty();
            for (int index = 0; index < rest.length(); index++) {
                if (!take(rest.charAt(index), isBefore, alreadyMarked)) {
                    return false;
                }
            }
            return signs <= 1;
        }

        private boolean take(char letter, boolean isBefore, boolean alreadyMarked) {
            switch (letter) {
                case ' ', '+' -> {
                    return letter == ' ' || isBefore;
                }
                case '-', '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '▲', '△' -> signs++;
                case '(' -> {
                    signs++;
                    open = isBefore;
                    return isBefore;
                }
                case ')' -> {
                    boolean closes = open && !isBefore;
                    open = false;
                    return closes;
                }
                default -> {
                    marks.append(letter);
                    return !alreadyMarked;
                }
            }
            return true;
        }
    }

    /** True for {@code 2.52E+18}: digits were lost, so it can be no amount. */
    public static boolean isPowerOfTen(String written) {
        return POWER_OF_TEN.matcher(Written.plain(written)).matches();
    }

    /** Its value without its sign; null when its points and commas cannot stand so. */
    public @Nullable BigDecimal value(DecimalSign sign) {
        int point = figures.indexOf(sign.sign());
        if (point >= 0 && (point == figures.length() - 1 || !isDigits(figures, point + 1, figures.length()))) {
            return null;
        }
        int end = point < 0 ? figures.length() : point;
        if (isDigits(figures, 0, end)) {
            return new BigDecimal(sign == DecimalSign.POINT ? figures : figures.replace(',', '.'));
        }
        if (!isGrouped(end, sign.grouping())) {
            return null;
        }
        String whole = figures.substring(0, end).replace(String.valueOf(figures.charAt(firstBreak(end))), "");
        return new BigDecimal(point < 0 ? whole : whole + "." + figures.substring(point + 1));
    }

    /** Its value, below zero where it is written so; null when its points and commas cannot stand so. */
    public @Nullable BigDecimal signed(DecimalSign sign) {
        BigDecimal value = value(sign);
        return value == null || !isNegative ? value : value.negate();
    }

    private static boolean isDigits(String text, int begin, int end) {
        for (int index = begin; index < end; index++) {
            if (!Written.isDigit(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private int firstBreak(int end) {
        int at = 0;
        while (at < end && Written.isDigit(figures.charAt(at))) {
            at++;
        }
        return at;
    }

    /** One to three digits, not zero alone, then groups of three behind always the same sign. */
    private boolean isGrouped(int end, char grouping) {
        int first = firstBreak(end);
        char between = figures.charAt(first);
        if (first == 0 || first > GROUP || figures.charAt(0) == '0') {
            return false;
        }
        if (between != grouping && between != SPACE_OR_APOSTROPHE) {
            return false;
        }
        for (int at = first; at < end; at += GROUP + 1) {
            if (figures.charAt(at) != between || at + GROUP >= end || !isDigits(figures, at + 1, at + GROUP + 1)) {
                return false;
            }
        }
        return true;
    }
}
