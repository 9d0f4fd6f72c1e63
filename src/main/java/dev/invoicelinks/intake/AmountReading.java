package dev.invoicelinks.intake;

import dev.invoicelinks.intake.value.CurrencyMark;
import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.WrittenNumber;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what is to be asked for: never rounded, and never guessed where a sign could mean two things. */
final class AmountReading {

    /** Two zeros behind the point are what systems write that always write two; three could be a thousand. */
    private static final int HARMLESS_ZEROS = 2;

    /** More digits before the decimals than any amount of money has. */
    private static final int MOST_WHOLE_DIGITS = 15;

    private final IntakeLimits limits;
    private final CurrencyReading currencies;
    private final IntakeWords words;

    AmountReading(IntakeLimits limits, CurrencyReading currencies, IntakeWords words) {
        this.limits = limits;
        this.currencies = currencies;
        this.words = words;
    }

    /**
     * What a row asks for.
     *
     * @param minor in minor units; null when it is rejected
     */
    record Asked(@Nullable CurrencyUnit currency, @Nullable Long minor) {}

    Asked read(RowCells cells) {
        WrittenNumber number = WrittenNumber.of(cells.text(Column.AMOUNT));
        CurrencyMark mark = number == null ? null : number.mark();
        CurrencyUnit currency = currencies.read(cells, mark);
        if (number == null) {
            cells.reject(Column.AMOUNT, noNumber(cells.text(Column.AMOUNT)));
        } else if (mark != null && currency != null && !mark.fits(currency.getCode())) {
            cells.reject(Column.AMOUNT, Rule.AMOUNT_OTHER_CURRENCY, mark.written(), currency.getCode());
        } else {
            return new Asked(currency, minor(cells, number, currency));
        }
        return new Asked(currency, null);
    }

    private static Rule noNumber(String written) {
        if (written.isEmpty()) {
            return Rule.AMOUNT_MISSING;
        }
        return WrittenNumber.isPowerOfTen(written) ? Rule.AMOUNT_ROUNDED : Rule.AMOUNT_NO_NUMBER;
    }

    private @Nullable Long minor(RowCells cells, WrittenNumber number, @Nullable CurrencyUnit currency) {
        if (number.isNegative()) {
            cells.reject(Column.AMOUNT, Rule.AMOUNT_NOT_POSITIVE);
            return null;
        }
        BigDecimal value = value(cells, number);
        if (value != null && value.signum() == 0) {
            cells.reject(Column.AMOUNT, Rule.AMOUNT_NOT_POSITIVE);
            return null;
        }
        return value == null || currency == null ? null : minor(cells, value, currency);
    }

    /** Its value by the file's decimal sign; without one only a value that both signs give. */
    private @Nullable BigDecimal value(RowCells cells, WrittenNumber number) {
        BigDecimal byPoint = number.value(DecimalSign.POINT);
        BigDecimal byComma = number.value(DecimalSign.COMMA);
        DecimalSign sign = cells.writing().decimalSign();
        BigDecimal meant = sign == DecimalSign.COMMA ? byComma : byPoint;
        BigDecimal otherwise = sign == DecimalSign.COMMA ? byPoint : byComma;
        if (sign != null && meant == null && otherwise != null) {
            cells.reject(Column.AMOUNT, Rule.AMOUNT_OTHER_SIGN, words.say(sign));
            return null;
        }
        if (sign == null && byPoint != null && byComma != null && byPoint.compareTo(byComma) != 0) {
            cells.reject(Column.AMOUNT, Rule.AMOUNT_UNCLEAR, plain(byPoint), plain(byComma));
            return null;
        }
        BigDecimal value = meant == null ? otherwise : meant;
        boolean isReadable = value != null && value.precision() - value.scale() <= MOST_WHOLE_DIGITS;
        if (!isReadable) {
            cells.reject(Column.AMOUNT, value == null ? Rule.AMOUNT_SEPARATORS : Rule.AMOUNT_NO_NUMBER);
        }
        return isReadable ? value : null;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private @Nullable Long minor(RowCells cells, BigDecimal value, CurrencyUnit currency) {
        BigDecimal exact = exact(value, currency.getDecimalPlaces());
        if (exact == null) {
            cells.reject(Column.AMOUNT, Rule.AMOUNT_DECIMALS, currency.getCode(), currency.getDecimalPlaces());
            return null;
        }
        Money amount = Money.of(currency, exact);
        refuseOutsideLimits(cells, amount);
        return amount.getAmountMinorLong();
    }

    private static @Nullable BigDecimal exact(BigDecimal number, int decimals) {
        if (number.scale() <= decimals) {
            return number.setScale(decimals);
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= decimals && number.scale() <= HARMLESS_ZEROS ? bare.setScale(decimals) : null;
    }

    private void refuseOutsideLimits(RowCells cells, Money amount) {
        if (!amount.getCurrencyUnit().getCode().equals(limits.accountCurrency())) {
            return;
        }
        if (amount.getAmountMinorLong() < limits.minimumMinor()) {
            Money least = Money.ofMinor(amount.getCurrencyUnit(), limits.minimumMinor());
            cells.reject(Column.AMOUNT, Rule.AMOUNT_TOO_SMALL, least.toString());
        } else if (amount.getAmountMinorLong() > limits.maximumMinor()) {
            cells.skip(Column.AMOUNT, Rule.ABOVE_LIMIT);
        }
    }
}
