package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Remark;
import dev.invoicelinks.intake.table.SourceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds the lines of one invoice exactly: quantity times price, or the line's own amount, less discount, and tax apart. */
final class LineSums {

    private static final int PERCENT_PLACES = 2;

    private final HeaderMatch match;
    private final InvoiceCells cells;
    private final Figures figures;
    private final @Nullable Discount discount;
    private final List<Remark> remarks = new ArrayList<>(0);
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private boolean any;
    private boolean isDiscountUnclear;

    LineSums(HeaderMatch match, InvoiceCells cells, Figures figures, @Nullable Discount discount) {
        this.match = match;
        this.cells = cells;
        this.figures = figures;
        this.discount = discount;
        cells.rows().forEach(this::add);
    }

    private void add(SourceRow row) {
        BigDecimal amount = amount(row);
        if (amount != null) {
            any = true;
            net = net.add(amount);
            BigDecimal taxed = read(row, Field.LINE_TAX);
            tax = taxed == null ? tax : tax.add(taxed);
        }
    }

    private @Nullable BigDecimal amount(SourceRow row) {
        if (!cells.text(row, Field.LINE_AMOUNT).isEmpty()) {
            return read(row, Field.LINE_AMOUNT);
        }
        BigDecimal price = read(row, Field.LINE_PRICE);
        if (price == null) {
            return null;
        }
        BigDecimal quantity = read(row, Field.LINE_QUANTITY);
        BigDecimal whole = quantity == null ? price : price.multiply(quantity);
        return whole.subtract(discount(row, whole));
    }

    private BigDecimal discount(SourceRow row, BigDecimal whole) {
        String written = cells.text(row, Field.LINE_DISCOUNT);
        boolean isPercent = written.endsWith("%");
        BigDecimal figure = isPercent
                ? checked(Field.LINE_DISCOUNT, written, written.substring(0, written.length() - 1))
                : read(row, Field.LINE_DISCOUNT);
        if (figure == null || figure.signum() == 0) {
            return BigDecimal.ZERO;
        }
        isDiscountUnclear |= discount == null && !isPercent;
        return isPercent || discount == Discount.PERCENT
                ? whole.multiply(figure).movePointLeft(PERCENT_PLACES)
                : figure;
    }

    private @Nullable BigDecimal read(SourceRow row, Field field) {
        String written = cells.text(row, field);
        return written.isEmpty() ? null : checked(field, written, written);
    }

    private @Nullable BigDecimal checked(Field field, String written, String figure) {
        BigDecimal value = figures.read(figure);
        if (value == null) {
            remarks.add(Ruling.LINE_UNREADABLE.of(match.name(field), written));
        }
        return value;
    }

    /** True when there is anything to add. */
    boolean isAny() {
        return any;
    }

    /** True when a discount could be money or a part of a hundred. */
    boolean isDiscountUnclear() {
        return isDiscountUnclear;
    }

    BigDecimal net() {
        return net;
    }

    BigDecimal total() {
        return net.add(tax);
    }

    /** Figures that cannot be read. */
    List<Remark> remarks() {
        return remarks;
    }
}
