package dev.invoicelinks.sandbox.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
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

    /** How many decimals the currency has. */
    public static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** The amount in main units, with every decimal of its currency. */
    public static BigDecimal mainUnits(long minorUnits, String currency) {
        return BigDecimal.valueOf(minorUnits, decimals(currency));
    }

    /** Such as {@code THB 1,250.50}, ฿1,250.50 or ￥1,250. */
    public String amount(long minorUnits, String currency) {
        boolean isAtHome = Currency.getInstance(locale).getCurrencyCode().equals(currency);
        NumberFormat format =
                isAtHome ? NumberFormat.getCurrencyInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals(currency));
        format.setMaximumFractionDigits(decimals(currency));
        String number = format.format(mainUnits(minorUnits, currency));
        return isAtHome ? number : currency + NO_BREAK_SPACE + number;
    }

    /** Day and minute in the merchant's zone. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(instant.atZone(zone));
    }

    /** Day and minute in few letters, for tables. */
    public String shortTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(instant.atZone(zone));
    }
}
