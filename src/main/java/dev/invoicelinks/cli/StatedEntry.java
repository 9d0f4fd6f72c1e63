package dev.invoicelinks.cli;

import dev.invoicelinks.correction.OutsideEntry;
import dev.invoicelinks.invoice.CardNumbers;
import dev.invoicelinks.reconcile.SettledOutside;
import dev.invoicelinks.reconcile.SettledOutside.Means;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person says was settled, as they wrote it: on the command line or in a row of a file.
 *
 * @param amount such as {@code 40.00} or {@code THB 40.00}; empty: all that is open
 * @param date such as {@code 2026-11-20}; empty: today
 * @param by a means such as {@code transfer}; null: it is given up
 */
record StatedEntry(String amount, String date, @Nullable String by, String reference) {

    /** How it may have been settled; giving up is a command of its own. */
    static final String MEANS = paid().map(
                    means -> means.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining(", "));

    private static final Pattern AMOUNT = Pattern.compile("(?:([A-Za-z]{3})\\s*)?([0-9]{1,15}(?:\\.[0-9]+)?)");
    private static final int LONGEST_REFERENCE = 400;

    /** A card's number in the wrong place is not told back. */
    StatedEntry {
        amount = CardNumbers.masked(amount);
        date = CardNumbers.masked(date);
        by = by == null ? null : CardNumbers.masked(by);
        reference = CardNumbers.masked(reference);
    }

    /** Not paid at all. */
    static StatedEntry givenUp(String amount, String reason) {
        return new StatedEntry(amount, "", null, reason);
    }

    /**
     * The entry that is meant.
     *
     * @throws WrongUse with the value, its rule and what to write
     */
    OutsideEntry read(Money open, LocalDate today) {
        Money stated = amount.isBlank() ? open : money(open.getCurrencyUnit());
        if (!stated.isPositive()) {
            throw new WrongUse("amount \"" + amount + "\": it must be more than zero.");
        }
        if (reference.length() > LONGEST_REFERENCE) {
            throw new WrongUse(
                    "reference of " + reference.length() + " characters: at most " + LONGEST_REFERENCE + " are kept.");
        }
        return new OutsideEntry(new SettledOutside(stated, means(), day(today)), reference.strip());
    }

    private Money money(CurrencyUnit currency) {
        Matcher matcher = AMOUNT.matcher(amount.strip());
        if (!matcher.matches()) {
            throw new WrongUse("amount \"" + amount + "\": write it as 1250.50, without sign and grouping.");
        }
        try {
            CurrencyUnit stated = matcher.group(1) == null
                    ? currency
                    : CurrencyUnit.of(matcher.group(1).toUpperCase(Locale.ROOT));
            if (!stated.equals(currency)) {
                throw new WrongUse(
                        "amount \"" + amount + "\": the invoice is in " + currency + ", not in " + stated + ".");
            }
            return Money.of(stated, new java.math.BigDecimal(matcher.group(2)));
        } catch (ArithmeticException tooFine) {
            throw new WrongUse("amount \"" + amount + "\": it has more decimals than its currency.");
        } catch (IllegalArgumentException unfit) {
            throw new WrongUse("amount \"" + amount + "\": " + unfit.getMessage() + ".");
        }
    }

    private static Stream<Means> paid() {
        return Arrays.stream(Means.values()).filter(means -> means != Means.WRITE_OFF);
    }

    private Means means() {
        if (by == null) {
            return Means.WRITE_OFF;
        }
        return paid().filter(means -> means.name().equalsIgnoreCase(by.strip().replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new WrongUse("by \"" + by + "\": it must be one of " + MEANS
                        + "; what is given up goes by invoice-links write-off."));
    }

    private LocalDate day(LocalDate today) {
        LocalDate day = today;
        try {
            day = date.isBlank() ? today : LocalDate.parse(date.strip());
        } catch (DateTimeParseException unreadable) {
            throw new WrongUse("date \"" + date + "\": write it as " + today + ".");
        }
        if (day.isAfter(today)) {
            throw new WrongUse("date \"" + date + "\": it is not over yet; today is " + today + ".");
        }
        return day;
    }
}
