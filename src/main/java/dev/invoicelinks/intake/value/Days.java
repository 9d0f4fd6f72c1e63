package dev.invoicelinks.intake.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days in every way in which accounting systems write them. Safe to share. */
public final class Days {

    /** The longest day with weekday, era, time and spaces is shorter; looking for one in a long text could take minutes. */
    private static final int MOST_CHARACTERS = 80;

    private static final int COMPACT_DIGITS = 8;
    private static final int SERIAL_DIGITS = 5;
    private static final Pattern TIME = Pattern.compile(
            "(?<day>.*?[^0-9\\s])?(?<last>[0-9]+[年月日]?)(?:[T ]\\s*)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?<zone>\\s*(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?");

    /** What a program that takes a number for a fraction makes of it: {@code 20190307.0}. */
    private static final Pattern DAMAGED = Pattern.compile("[0-9]{8}\\.0+");

    private static final Pattern SERIAL_WITH_TIME = Pattern.compile("[0-9]{5}\\.[0-9]+");

    private final Years years;
    private final NamedDays named;

    public Days(Years years) {
        this.years = years;
        this.named = new NamedDays(years);
    }

    /**
     * The day that is written.
     *
     * @param order null where the column's is not clear
     * @param serials null where it is not clear
     */
    public DayReading read(String written, @Nullable DateOrder order, @Nullable SerialDays serials) {
        return parse(written).read(order, serials);
    }

    WrittenDay parse(String written) {
        if (written.length() > MOST_CHARACTERS) {
            return new WrittenDay.Certain(DayReading.of(DayFault.NO_DAY));
        }
        String text = Written.plain(written);
        WrittenDay numbers = numbers(text);
        if (numbers != null) {
            return numbers;
        }
        if (DAMAGED.matcher(text).matches() || SERIAL_WITH_TIME.matcher(text).matches()) {
            return parse(text.substring(0, text.indexOf('.')));
        }
        Matcher time = text.indexOf(':') < 0 ? null : TIME.matcher(text);
        if (time != null && time.matches()) {
            String day = time.group("day");
            return time.group("zone") == null
                    ? parse((day == null ? "" : day) + time.group("last"))
                    : new WrittenDay.Certain(DayReading.of(DayFault.WITH_ZONE));
        }
        return new WrittenDay.Certain(named.read(text));
    }

    /** Three numbers with the same sign between them, or one; null for anything else. */
    private @Nullable WrittenDay numbers(String text) {
        int first = digits(text, 0);
        if (first == text.length()) {
            return first == 0 ? new WrittenDay.Certain(DayReading.of(DayFault.NO_DAY)) : alone(text);
        }
        char between = text.charAt(first);
        int second = digits(text, first + 1);
        if (first == 0
                || first > 4
                || "-/.".indexOf(between) < 0
                || second >= text.length()
                || text.charAt(second) != between) {
            return null;
        }
        int third = digits(text, second + 1);
        boolean isDay = third == text.length()
                && second > first + 1
                && third > second + 1
                && third - second <= 5
                && second - first <= 3;
        return isDay
                ? three(
                        number(text, 0, first),
                        number(text, first + 1, second),
                        number(text, second + 1, third),
                        between)
                : null;
    }

    private WrittenDay three(WrittenDay.Digits first, WrittenDay.Digits middle, WrittenDay.Digits last, char between) {
        if (first.count() <= 2) {
            return new WrittenDay.Three(first, middle, last, between, years);
        }
        boolean isYear = first.count() == 4 && last.count() <= 2;
        return new WrittenDay.Certain(
                isYear
                        ? years.day(first.value(), first.count(), middle.value(), last.value())
                        : DayReading.of(DayFault.NO_DAY));
    }

    private WrittenDay alone(String digits) {
        if (digits.length() == COMPACT_DIGITS) {
            int all = Integer.parseInt(digits);
            return new WrittenDay.Certain(years.day(all / 10_000, 4, all / 100 % 100, all % 100));
        }
        return digits.length() == SERIAL_DIGITS
                ? new WrittenDay.Counted(Integer.parseInt(digits), years)
                : new WrittenDay.Certain(DayReading.of(DayFault.NO_DAY));
    }

    private static int digits(String text, int begin) {
        int end = begin;
        while (end < text.length() && Written.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static WrittenDay.Digits number(String text, int begin, int end) {
        return new WrittenDay.Digits(Integer.parseInt(text, begin, end, 10), end - begin);
    }
}
