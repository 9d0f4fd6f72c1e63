package dev.invoicelinks.intake.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days with a word in them: a month's name, the Japanese signs of year, month and day, an era. */
final class NamedDays {

    private static final String GAP = "[\\s\\-/.,]*";
    private static final String YEAR =
            "(?<mark>พ\\.?ศ\\.?|ค\\.?ศ\\.?|B\\.?E\\.?|A\\.?D\\.?)?\\s*(?<year>[0-9]{4}|[0-9]{2})";
    private static final String MONTH = "(?<month>[\\p{L}\\p{M}.]+?)";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>[0-9]{1,2})(?:st|nd|rd|th)?" + GAP + MONTH + GAP + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTH + GAP + "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[\\s,]+" + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>[0-9]{4})" + GAP + MONTH + GAP + "(?<day>[0-9]{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern JAPANESE = Pattern.compile(
            "(?<era>[\\p{IsHan}]{2}|[A-Z]\\.?)?(?<year>[0-9]{1,4}|元)(?<between>[年./-])(?<month>[0-9]{1,2})[月./-](?<day>[0-9]{1,2})日?");
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\([月火水木金土日]\\)$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,\\s*", Pattern.CASE_INSENSITIVE);
    private static final Map<String, JapaneseEra> ERAS = eras();

    private final Years years;

    NamedDays(Years years) {
        this.years = years;
    }

    DayReading read(String plain) {
        String text = WEEKDAY.matcher(plain).replaceFirst("");
        Matcher japanese = JAPANESE.matcher(text.replace(" ", ""));
        if (japanese.matches()) {
            return japanese(japanese);
        }
        for (Pattern pattern : new Pattern[] {DAY_FIRST, MONTH_FIRST, YEAR_FIRST}) {
            Matcher named = pattern.matcher(text);
            Month month = named.matches() ? MonthNames.month(named.group("month")) : null;
            if (month != null) {
                return named(named, month, pattern == YEAR_FIRST ? null : named.group("mark"));
            }
        }
        return DayReading.of(DayFault.NO_DAY);
    }

    private DayReading named(Matcher written, Month month, @Nullable String mark) {
        String year = written.group("year");
        DayReading read = years.day(
                Integer.parseInt(year), year.length(), month.getValue(), Integer.parseInt(written.group("day")));
        LocalDate day = read.day();
        if (day == null || mark == null) {
            return read;
        }
        int two = Integer.parseInt(year) % 100;
        boolean isBuddhist = day.getYear() % 100 != two;
        boolean saysBuddhist =
                mark.startsWith("พ") || mark.toUpperCase(Locale.ROOT).startsWith("B");
        return isBuddhist == saysBuddhist ? read : DayReading.of(DayFault.YEAR_FAR, year);
    }

    private DayReading japanese(Matcher written) {
        String year = written.group("year").replace("元", "1");
        int month = Integer.parseInt(written.group("month"));
        int day = Integer.parseInt(written.group("day"));
        String era = written.group("era");
        if (era != null) {
            JapaneseEra known = ERAS.get(era.replace(".", ""));
            return known == null ? DayReading.of(DayFault.NO_DAY) : inEra(known, Integer.parseInt(year), month, day);
        }
        boolean hasSigns = written.group("between").equals("年") && year.length() != 1 && year.length() != 3;
        return hasSigns ? years.day(Integer.parseInt(year), year.length(), month, day) : DayReading.of(DayFault.NO_DAY);
    }

    private static DayReading inEra(JapaneseEra era, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.from(JapaneseDate.of(era, year, month, day));
            return Years.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        } catch (DateTimeException notInEra) {
            return DayReading.of(
                    DayFault.NO_SUCH_DAY,
                    era.getDisplayName(TextStyle.FULL, Locale.JAPANESE) + year + "-" + month + "-" + day);
        }
    }

    private static Map<String, JapaneseEra> eras() {
        Map<String, JapaneseEra> eras = new HashMap<>();
        Arrays.stream(JapaneseEra.values()).forEach(era -> {
            eras.put(era.getDisplayName(TextStyle.FULL, Locale.JAPANESE), era);
            eras.put(era.getDisplayName(TextStyle.NARROW, Locale.JAPANESE), era);
        });
        return Map.copyOf(eras);
    }
}
