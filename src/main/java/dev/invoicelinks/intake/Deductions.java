package dev.invoicelinks.intake;

import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.WrittenNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What was taken from an invoice's total before the rest is asked for: what is already paid and tax withheld. The figures must agree. */
final class Deductions {

    private static final List<Column> COLUMNS =
            List.of(Column.INVOICE_TOTAL, Column.ALREADY_PAID, Column.WITHHOLDING_TAX);

    private Deductions() {}

    /** The cells as the books keep them. */
    static Map<String, String> kept(RowCells cells) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Column column : COLUMNS) {
            String written = cells.text(column);
            if (!written.isEmpty()) {
                kept.put(column.word(), written);
            }
        }
        return kept;
    }

    /** Total less paid less withheld is what is asked for; without a total there is nothing to compare. */
    static void refuseUnlessAgreed(RowCells cells) {
        BigDecimal total = read(cells, Column.INVOICE_TOTAL);
        BigDecimal asked = number(cells, Column.AMOUNT);
        BigDecimal paid = read(cells, Column.ALREADY_PAID);
        BigDecimal withheld = read(cells, Column.WITHHOLDING_TAX);
        if (total == null || asked == null) {
            return;
        }
        BigDecimal rest = total.subtract(magnitude(paid)).subtract(magnitude(withheld));
        if (rest.compareTo(asked) != 0) {
            cells.reject(
                    Column.INVOICE_TOTAL,
                    Rule.AMOUNTS_DISAGREE,
                    magnitude(paid).toPlainString(),
                    magnitude(withheld).toPlainString(),
                    rest.toPlainString(),
                    asked.toPlainString());
        }
    }

    /**
     * The description with what was taken off the total, in the customer's language, so that they see why they are asked for less.
     *
     * @param description null where it cannot be read
     */
    static @Nullable String shown(
            RowCells cells, @Nullable String description, @Nullable CurrencyUnit currency, String language) {
        List<String> parts = currency == null ? List.of() : parts(cells, currency, IntakeWords.in(language));
        if (description == null || parts.isEmpty()) {
            return description;
        }
        String shown = String.join(", ", parts);
        String whole = description.isEmpty() ? shown : description + " (" + shown + ")";
        return whole.length() > TextReading.MAX_DESCRIPTION ? description : whole;
    }

    private static List<String> parts(RowCells cells, CurrencyUnit currency, IntakeWords words) {
        List<String> parts = new ArrayList<>(COLUMNS.size());
        boolean isLess = false;
        for (Column column : COLUMNS) {
            BigDecimal value = magnitude(number(cells, column)).stripTrailingZeros();
            if (value.signum() > 0 && value.scale() <= currency.getDecimalPlaces()) {
                parts.add(words.say("customer." + column.word(), Comparison.shown(Money.of(currency, value))));
                isLess |= column != Column.INVOICE_TOTAL;
            }
        }
        return isLess ? parts : List.of();
    }

    private static @Nullable BigDecimal read(RowCells cells, Column column) {
        BigDecimal value = number(cells, column);
        if (value == null && !cells.text(column).isEmpty()) {
            cells.reject(column, Rule.AMOUNT_NO_NUMBER);
        }
        return value;
    }

    private static @Nullable BigDecimal number(RowCells cells, Column column) {
        WrittenNumber number = WrittenNumber.of(cells.text(column));
        DecimalSign sign = cells.writing().decimalSign();
        BigDecimal value = number == null ? null : number.value(sign == null ? DecimalSign.POINT : sign);
        return value != null && number.isNegative() ? value.negate() : value;
    }

    /** Some systems write with a minus what was taken off. */
    private static BigDecimal magnitude(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value.abs();
    }
}
