package dev.invoicelinks.sandbox.page.look;

import dev.invoicelinks.sandbox.book.Currencies;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * How amounts and times are written for the readers of a language (CLDR, as the JDK carries it).
 *
 * <p>A currency's sign is used at home only, because {@code $} and {@code ¥} mean several currencies elsewhere: there its code stands before the amount.
 */
public record Conventions(Locale locale, ZoneId zone) {

    private static final String NO_BREAK_SPACE = "\u00a0";

    public static Conventions of(Language language, ZoneId zone) {
        return new Conventions(language.locale(), zone);
    }

    /** The amount in main units, with every decimal of its currency. */
    public static BigDecimal mainUnits(long minorUnits, String currency) {
        return BigDecimal.valueOf(minorUnits, Currencies.decimals(currency));
    }

    /** Such as {@code THB 1,250.50}, ฿1,250.50 or ￥1,250. */
    public String amount(long minorUnits, String currency) {
        boolean isAtHome = Currency.getInstance(locale).getCurrencyCode().equals(currency);
        NumberFormat format =
                isAtHome ? NumberFormat.getCurrencyInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Currencies.decimals(currency));
        format.setMaximumFractionDigits(Currencies.decimals(currency));
        String number = format.format(mainUnits(minorUnits, currency));
        return isAtHome ? number : currency + NO_BREAK_SPACE + number;
    }

    /** Day and minute in the merchant's zone. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(instant.atZone(zone));
    }

    /** The last minute before an end: a day that ends at midnight is named itself, not the next one. */
    public String lastMinute(Instant end) {
        return time(shownEnd(end));
    }

    /** The same in few letters. */
    public String shortLastMinute(Instant end) {
        return shortTime(shownEnd(end));
    }

    private Instant shownEnd(Instant end) {
        return end.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT) ? end.minus(Duration.ofMinutes(1)) : end;
    }

    /** Day and minute in few letters, for tables. */
    public String shortTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(instant.atZone(zone));
    }
}
