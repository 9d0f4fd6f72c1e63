package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what an invoice asks for by its profile, and whether the figures that the file gives for it agree. */
final class AmountRule {

    private final HeaderMatch match;
    private final InvoiceCells cells;
    private final Figures figures;
    private final List<Remark> remarks = new ArrayList<>(0);

    AmountRule(HeaderMatch match, InvoiceCells cells, Figures figures) {
        this.match = match;
        this.cells = cells;
        this.figures = figures;
    }

    Asked asked() {
        LineSums lines = lines();
        BigDecimal gross = gross(lines);
        BigDecimal withheld = magnitude(Field.WITHHOLDING_TAX);
        BigDecimal paid = magnitude(Field.ALREADY_PAID);
        for (AmountSource source : match.profile().amounts()) {
            if (source == AmountSource.OPEN_BALANCE
                    && !cells.text(Field.OPEN_BALANCE).isEmpty()) {
                return ofBalance(gross, paid, withheld);
            }
            if (source != AmountSource.OPEN_BALANCE && has(source, lines)) {
                return ofTotal(source, lines, paid, withheld);
            }
        }
        return new Asked("", null, null, null, null, remarks);
    }

    private boolean has(AmountSource source, LineSums lines) {
        return switch (source) {
            case OPEN_BALANCE -> !cells.text(Field.OPEN_BALANCE).isEmpty();
            case INVOICE_TOTAL -> !cells.text(Field.INVOICE_TOTAL).isEmpty();
            case NET_AND_TAX -> !cells.text(Field.NET).isEmpty();
            case LINES -> lines.isAny() || !lines.remarks().isEmpty();
        };
    }

    /** The balance stands as the file writes it; what was paid follows from it where the file does not say so. */
    private Asked ofBalance(@Nullable BigDecimal gross, @Nullable BigDecimal paid, @Nullable BigDecimal withheld) {
        String written = cells.text(Field.OPEN_BALANCE);
        BigDecimal balance = figures.read(written);
        boolean isPartPaid = gross != null && balance != null && gross.compareTo(balance) != 0;
        BigDecimal before = paid == null && withheld == null && isPartPaid ? gross.subtract(balance) : paid;
        boolean isLess = before != null || withheld != null;
        return new Asked(written, balance, isLess ? gross : null, before, withheld, remarks);
    }

    private Asked ofTotal(
            AmountSource source, LineSums lines, @Nullable BigDecimal paid, @Nullable BigDecimal withheld) {
        if (source == AmountSource.LINES) {
            remarks.addAll(lines.remarks());
            if (lines.isDiscountUnclear()) {
                remarks.add(Ruling.DISCOUNT_UNCLEAR.of(
                        match.name(Field.LINE_DISCOUNT),
                        cells.text(Field.LINE_DISCOUNT),
                        match.profile().name()));
            }
            if (match.has(Field.LINE_TAX) && cells.text(Field.LINE_TAX).isEmpty()) {
                remarks.add(Ruling.TAX_NOT_STATED.of(match.name(Field.LINE_TAX), ""));
            }
        }
        BigDecimal total = total(source, lines);
        if (paid == null && withheld == null) {
            return new Asked(written(source, total), total, null, null, null, remarks);
        }
        BigDecimal rest = total == null ? null : total.subtract(zero(paid)).subtract(zero(withheld));
        return new Asked(written(source, rest), rest, total, paid, withheld, remarks);
    }

    /** A cell that cannot be read is handed on as it is written, so that it is told. */
    private String written(AmountSource source, @Nullable BigDecimal value) {
        boolean isOwnCell = source == AmountSource.INVOICE_TOTAL
                && (value == null || value.equals(figures.read(cells.text(Field.INVOICE_TOTAL))));
        if (isOwnCell) {
            return cells.text(Field.INVOICE_TOTAL);
        }
        return value == null ? cells.text(Field.NET) : figures.write(value);
    }

    private @Nullable BigDecimal total(AmountSource source, LineSums lines) {
        return switch (source) {
            case OPEN_BALANCE -> read(Field.OPEN_BALANCE);
            case INVOICE_TOTAL -> read(Field.INVOICE_TOTAL);
            case NET_AND_TAX -> netAndTax();
            case LINES -> lines.total();
        };
    }

    private @Nullable BigDecimal netAndTax() {
        BigDecimal net = read(Field.NET);
        return net == null ? null : net.add(zero(read(Field.TAX)));
    }

    /** The invoice's own total, by whatever the file says of it; null when it says nothing. */
    private @Nullable BigDecimal gross(LineSums lines) {
        BigDecimal total = read(Field.INVOICE_TOTAL);
        BigDecimal netAndTax = match.has(Field.TAX) ? netAndTax() : null;
        if (total != null && netAndTax != null && total.compareTo(netAndTax) != 0) {
            remarks.add(Ruling.NET_AND_TAX_DIFFER.of(
                    match.name(Field.INVOICE_TOTAL), cells.text(Field.INVOICE_TOTAL), netAndTax.toPlainString()));
        }
        if (total != null) {
            return total;
        }
        return netAndTax == null && lines.isAny() && !match.has(Field.NET) ? lines.total() : netAndTax;
    }

    /** The lines, compared with what they must come to; a discount that may mean two things is read as it fits. */
    private LineSums lines() {
        Discount stated = match.profile().discount();
        LineSums sums = new LineSums(match, cells, figures, stated);
        Field target = match.profile().linesComeTo();
        BigDecimal expected = read(target);
        if (expected == null || !sums.isAny()) {
            return sums;
        }
        if (sums.isDiscountUnclear()) {
            LineSums percent = new LineSums(match, cells, figures, Discount.PERCENT);
            sums = comesTo(percent, target, expected) ? percent : new LineSums(match, cells, figures, Discount.AMOUNT);
        }
        if (!comesTo(sums, target, expected)) {
            remarks.add(Ruling.LINES_DIFFER.of(
                    match.name(target), cells.text(target), sum(sums, target).toPlainString()));
        }
        return sums;
    }

    private static boolean comesTo(LineSums sums, Field target, BigDecimal expected) {
        return sums.remarks().isEmpty() && sum(sums, target).compareTo(expected) == 0;
    }

    private static BigDecimal sum(LineSums sums, Field target) {
        return target == Field.NET ? sums.net() : sums.total();
    }

    private @Nullable BigDecimal read(Field field) {
        String written = cells.text(field);
        return written.isEmpty() ? null : figures.read(written);
    }

    /** What was taken from the total; some systems write it with a minus. Null for nothing. */
    private @Nullable BigDecimal magnitude(Field field) {
        BigDecimal value = read(field);
        return value == null || value.signum() == 0 ? null : value.abs();
    }

    private static BigDecimal zero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
