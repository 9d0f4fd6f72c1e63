package dev.invoicelinks.notice;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How amounts and dates are written for the readers of a language (CLDR, as the JDK carries it).
 *
 * <p>The sign of a currency is used only at home - ฿ in Thai, ￥ in Japanese - because {@code $} and {@code ¥} mean several currencies elsewhere: there the ISO code
 * stands before the amount.
 */
final class Conventions {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Locale locale;
    private final @Nullable Currency home;

    private Conventions(Locale locale) {
        this.locale = locale;
        this.home = locale.getCountry().isEmpty() ? null : Currency.getInstance(locale);
    }

    /** The conventions of an ISO 639-1 language, with the region and calendar its invoices use; Thai years are of the Buddhist era. */
    static Conventions of(String language) {
        return new Conventions(
                switch (language) {
                    case "en" -> Locale.UK;
                    case "th" -> Locale.forLanguageTag("th-TH-u-ca-buddhist");
                    case "ja" -> Locale.JAPAN;
                    default -> Locale.forLanguageTag(language);
                });
    }

    /** The amount with its currency, all decimals of the currency's exponent, never rounded. */
    String amount(Money amount) {
        CurrencyUnit currency = amount.getCurrencyUnit();
        boolean isAtHome = home != null && home.getCurrencyCode().equals(currency.getCode());
        NumberFormat format =
                isAtHome ? NumberFormat.getCurrencyInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(currency.getDecimalPlaces());
        format.setMaximumFractionDigits(currency.getDecimalPlaces());
        String number = format.format(amount.getAmount());
        return isAtHome ? number : currency.getCode() + NO_BREAK_SPACE + number;
    }

    /** The date in words where the language has them, such as {@code 24 November 2026}. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(date);
    }

    /** The date in few letters, for text messages. */
    String shortDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(date);
    }
}
