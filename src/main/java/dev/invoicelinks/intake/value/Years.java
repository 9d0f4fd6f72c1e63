package dev.invoicelinks.intake.value;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which year is meant: of the common or the Buddhist calendar, with four digits or two. No year is in both calendars, so none has to be guessed.
 *
 * @param today where the merchant is; a year of two digits lies within ten years of it
 */
public record Years(LocalDate today) {

    static final int OLDEST = 2000;
    static final int LATEST = 2199;
    private static final int BUDDHIST_AHEAD = 543;
    private static final int CENTURY = 100;
    private static final int NEAR = 10;
    private static final int SERIALS_AHEAD = 3;

    /** The day of a year as written. */
    DayReading day(int year, int digits, int month, int day) {
        int common = digits <= 2 ? near(year) : common(year);
        if (common == 0) {
            return digits <= 2
                    ? DayReading.of(DayFault.YEAR_SHORT)
                    : DayReading.of(DayFault.YEAR_FAR, String.valueOf(year));
        }
        return day(common, month, day);
    }

    /** The day of a year of the common calendar. */
    static DayReading day(int year, int month, int day) {
        if (year < OLDEST || year > LATEST) {
            return DayReading.of(DayFault.YEAR_FAR, String.valueOf(year));
        }
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists
                ? DayReading.of(LocalDate.of(year, month, day))
                : DayReading.of(DayFault.NO_SUCH_DAY, String.format("%04d-%02d-%02d", year, month, day));
    }

    private static int common(int year) {
        if (isRead(year)) {
            return year;
        }
        return isRead(year - BUDDHIST_AHEAD) ? year - BUDDHIST_AHEAD : 0;
    }

    private static boolean isRead(int year) {
        return year >= OLDEST && year <= LATEST;
    }

    /** Within ten years of today either in this century's years or in the Buddhist ones: the two never meet. */
    private int near(int twoDigits) {
        int common = nearest(twoDigits);
        return common == 0 ? nearest(Math.floorMod(twoDigits - BUDDHIST_AHEAD, CENTURY)) : common;
    }

    private int nearest(int twoDigits) {
        int first = today.getYear() - NEAR;
        int year = first + Math.floorMod(twoDigits - first, CENTURY);
        return year < first + 2 * NEAR ? year : 0;
    }

    /** True for a day on which an invoice of today could be issued or due; what is counted in days lies there or is counted from elsewhere. */
    boolean isUsual(LocalDate day) {
        return day.isAfter(today.minusYears(NEAR)) && day.isBefore(today.plusYears(SERIALS_AHEAD));
    }
}
