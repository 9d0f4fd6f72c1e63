package dev.invoicelinks.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what is to be asked for: never rounded, and never guessed where a comma could mean two things. */
final class AmountReading {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}(\\.[0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3}){1,4}(\\.[0-9]+)?");
    private static final Pattern ONE_GROUP = Pattern.compile("[0-9]{1,3},[0-9]{3}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9.]+,[0-9]+");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212].*|.*[-\u2212]|\\(.*\\)");
    private static final List<String> NUMERALS = List.of("no", "one", "two", "three", "four");
    private static final String MORE_THAN_ZERO =
            "A payment link asks for more than zero; credit notes and payments make no link.";

    /** A comma before three digits can be a decimal sign only in a currency with three decimals. */
    private static final int GROUP_DIGITS = 3;

    /** Two zeros behind the point are what systems write that always write two; three could be a thousand. */
    private static final int HARMLESS_ZEROS = 2;

    private final IntakeLimits limits;
    private final @Nullable CurrencyUnit defaultCurrency;

    AmountReading(IntakeLimits limits, @Nullable String defaultCurrency) {
        this.limits = limits;
        this.defaultCurrency = defaultCurrency == null ? null : CurrencyUnit.of(defaultCurrency);
    }

    /** The row's currency or the default; null when it has none that can be asked for. */
    @Nullable
    CurrencyUnit currency(RowCells cells) {
        String written = cells.text(Column.CURRENCY).toUpperCase(Locale.ROOT);
        if (written.isEmpty()) {
            return defaultCurrency(cells);
        }
        CurrencyUnit currency = known(written);
        if (currency == null) {
            cells.reject(Column.CURRENCY, "This is no ISO 4217 code such as THB.");
        } else if (!limits.currencies().contains(currency.getCode())) {
            cells.reject(
                    Column.CURRENCY,
                    "The account takes "
                            + String.join(
                                    ", ", limits.currencies().stream().sorted().toList()) + ".");
        }
        return currency;
    }

    private @Nullable CurrencyUnit defaultCurrency(RowCells cells) {
        if (defaultCurrency == null) {
            cells.reject(Column.CURRENCY, "The currency is missing, and intake.default-currency is not set.");
        } else {
            cells.advise(Advice.CURRENCY_DEFAULTED);
        }
        return defaultCurrency;
    }

    private static @Nullable CurrencyUnit known(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (org.joda.money.IllegalCurrencyException unknown) {
            return null;
        }
    }

    /** The amount in minor units; null when it is rejected. */
    @Nullable
    Long minor(RowCells cells, @Nullable CurrencyUnit currency) {
        BigDecimal number = number(cells, currency);
        if (number == null || currency == null) {
            return null;
        }
        BigDecimal exact = exact(number, currency.getDecimalPlaces());
        if (exact == null) {
            cells.reject(Column.AMOUNT, currency.getCode() + " has " + decimals(currency) + ".");
            return null;
        }
        Money amount = Money.of(currency, exact);
        refuseOutsideLimits(cells, amount);
        return amount.getAmountMinorLong();
    }

    private static @Nullable BigDecimal number(RowCells cells, @Nullable CurrencyUnit currency) {
        String written = Normalizer.normalize(cells.text(Column.AMOUNT), Normalizer.Form.NFKC);
        String fault = fault(written, currency);
        BigDecimal number = fault == null ? new BigDecimal(written.replace(",", "")) : null;
        if (number != null && number.signum() == 0) {
            fault = MORE_THAN_ZERO;
        }
        if (fault != null) {
            cells.reject(Column.AMOUNT, fault);
            return null;
        }
        return number;
    }

    private static @Nullable String fault(String written, @Nullable CurrencyUnit currency) {
        if (PLAIN.matcher(written).matches()) {
            return null;
        }
        if (written.isEmpty()) {
            return "The amount is missing.";
        }
        if (NEGATIVE.matcher(written).matches()) {
            return MORE_THAN_ZERO;
        }
        if (ONE_GROUP.matcher(written).matches() && currency != null && currency.getDecimalPlaces() == GROUP_DIGITS) {
            return "This comma may part thousands or decimals; write " + written.replace(",", "") + ".000 or "
                    + written.replace(',', '.') + ".";
        }
        if (GROUPED.matcher(written).matches()) {
            return null;
        }
        if (DECIMAL_COMMA.matcher(written).matches()) {
            return "The decimal sign of this layout is the point.";
        }
        return "This is no plain number such as 1250.50, without currency sign or spaces.";
    }

    private static @Nullable BigDecimal exact(BigDecimal number, int decimals) {
        if (number.scale() <= decimals) {
            return number.setScale(decimals);
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= decimals && number.scale() <= HARMLESS_ZEROS ? bare.setScale(decimals) : null;
    }

    private static String decimals(CurrencyUnit currency) {
        int places = currency.getDecimalPlaces();
        return NUMERALS.get(places) + (places == 1 ? " decimal" : " decimals");
    }

    private void refuseOutsideLimits(RowCells cells, Money amount) {
        if (!amount.getCurrencyUnit().getCode().equals(limits.accountCurrency())) {
            return;
        }
        if (amount.getAmountMinorLong() < limits.minimumMinor()) {
            cells.reject(
                    Column.AMOUNT,
                    "The least the account takes is " + Money.ofMinor(amount.getCurrencyUnit(), limits.minimumMinor())
                            + ".");
        } else if (amount.getAmountMinorLong() > limits.maximumMinor()) {
            cells.skip(Column.AMOUNT, RowProblem.ABOVE_LIMIT, RowProblem.COLLECT_BY_TRANSFER);
        }
    }
}
