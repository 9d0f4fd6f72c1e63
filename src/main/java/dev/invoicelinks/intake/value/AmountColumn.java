package dev.invoicelinks.intake.value;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Finds the decimal sign of the amounts of a file from all of them. Used by one thread. */
public final class AmountColumn {

    /** Thousands are parted into groups of three; so are the decimals of a few currencies. */
    private static final int GROUP = 3;

    private final WholeColumn<DecimalSign> shown = new WholeColumn<>(DecimalSign.class);
    private final WholeColumn<DecimalSign> implied = new WholeColumn<>(DecimalSign.class);

    /**
     * One more cell; whatever it holds.
     *
     * @param row as a spreadsheet shows it
     * @param currency of the row, null when it is not known
     */
    public void add(int row, String written, @Nullable CurrencyUnit currency) {
        if (written.indexOf('.') < 0 && written.indexOf(',') < 0 && isAscii(written)) {
            return;
        }
        WrittenNumber number = WrittenNumber.of(written);
        if (number == null) {
            return;
        }
        BigDecimal byPoint = number.value(DecimalSign.POINT);
        BigDecimal byComma = number.value(DecimalSign.COMMA);
        if (byPoint != null && byPoint.equals(byComma)) {
            return;
        }
        if (isThousandsByComma(byPoint, byComma, currency)) {
            implied.add(row, written, sign -> sign == DecimalSign.POINT ? byPoint : null);
        } else {
            shown.add(row, written, sign -> sign == DecimalSign.POINT ? byPoint : byComma);
        }
    }

    /** Other letters may be points and commas of full width. */
    private static boolean isAscii(String written) {
        return written.chars().allMatch(letter -> letter < 0x80);
    }

    /**
     * A comma before three digits parts thousands where the currency has fewer than three decimals. A point before three digits proves nothing: figures that
     * somebody forgot to round look like that as well.
     */
    private static boolean isThousandsByComma(
            @Nullable BigDecimal byPoint, @Nullable BigDecimal byComma, @Nullable CurrencyUnit currency) {
        return byPoint != null
                && byComma != null
                && currency != null
                && byPoint.scale() == 0
                && currency.getDecimalPlaces() < GROUP;
    }

    /** What all cells together say; a contradiction or doubt among those that show it is not healed by those that imply it. */
    public ColumnDecision<DecimalSign> decision() {
        if (shown.isSilent() && !implied.isSilent()) {
            ColumnDecision<DecimalSign> found = implied.decision();
            return new ColumnDecision<>(ColumnDecision.Kind.IMPLIED, found.meant(), found.first(), null);
        }
        return shown.decision();
    }
}
