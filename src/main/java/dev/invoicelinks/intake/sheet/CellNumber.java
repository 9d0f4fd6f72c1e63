package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.markup.MarkupBroken;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/** Writes a cell's number as a text table would have it: with the digits that a spreadsheet shows, days in ISO form. */
final class CellNumber {

    /** A spreadsheet keeps and shows fifteen digits; what stands behind them comes from binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** A longer whole number has lost its last digits; it is shown as a spreadsheet shows it, so that it is recognised. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 400;

    /** Spreadsheets write at most 25 characters. */
    private static final int LONGEST = 500;

    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The day that 1900 did not have and spreadsheets count. */
    private static final int FEBRUARY_29_1900 = 60;

    /** Somewhere in the year 9000. */
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(2_600_000);

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private CellNumber() {}

    /** Reads what the file holds. */
    static BigDecimal of(String written) {
        try {
            return new BigDecimal(
                    written.substring(0, Math.min(written.length(), LONGEST)).strip());
        } catch (NumberFormatException none) {
            throw new MarkupBroken("A cell of a number holds no number.", none);
        }
    }

    /** False for what only a forged file holds; calculating with it could take for ever. */
    private static boolean isOfThisWorld(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS && number.scale() <= MOST_DECIMALS;
    }

    /** The number in plain digits; one that was damaged by rounding in scientific notation, such as {@code 2.52E+18}. */
    static String plain(BigDecimal number, int zeros) {
        if (number.signum() == 0) {
            return "0".repeat(Math.max(zeros, 1));
        }
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        if (!isOfThisWorld(shown)) {
            return scientific(shown);
        }
        String digits = shown.toPlainString();
        boolean isWhole = shown.scale() <= 0 && shown.signum() >= 0;
        return isWhole && digits.length() < zeros ? "0".repeat(zeros - digits.length()) + digits : digits;
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        long exponent = (long) digits.length() - 1 - number.scale();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "E-" : "E+")
                + Math.abs(exponent);
    }

    /** The day that the number counts to, with its time if it has one; plain when it counts to none. */
    static String day(BigDecimal number, boolean from1904) {
        if (!isOfThisWorld(number) || number.signum() < 0 || number.compareTo(MOST_DAYS) > 0) {
            return plain(number, 0);
        }
        int days = number.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (days < 1 && !from1904) {
            return plain(number, 0);
        }
        int seconds = number.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return written(days, seconds, from1904);
    }

    private static String written(int days, int seconds, boolean from1904) {
        if (!from1904 && days == FEBRUARY_29_1900) {
            return "1900-02-29";
        }
        boolean isCountedTwice = !from1904 && days > FEBRUARY_29_1900;
        LocalDate day = (from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900).plusDays(isCountedTwice ? days - 1L : days);
        int ofDay = seconds % SECONDS_A_DAY.intValue();
        LocalDate rounded = seconds == ofDay ? day : day.plusDays(1);
        return ofDay == 0 ? rounded.toString() : rounded + "T" + LocalTime.ofSecondOfDay(ofDay);
    }
}
