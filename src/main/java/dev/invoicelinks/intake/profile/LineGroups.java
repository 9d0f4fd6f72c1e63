package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.Remark;
import dev.invoicelinks.intake.table.SourceRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one invoice together, one invoice after the other; rows that stand apart are left to {@link SplitInvoices}. */
final class LineGroups implements Iterator<InvoiceLines> {

    /** More lines than any invoice has; a file with more would fill the memory. */
    private static final int MOST_LINES = 10_000;

    private final Iterator<SourceRow> rows;
    private final Grouping grouping;
    private final int width;
    private @Nullable SourceRow ahead;
    private @Nullable SourceRow damaged;

    /** @param rows of the file, blank ones among them */
    LineGroups(Iterator<SourceRow> rows, HeaderMatch match) {
        this.rows = rows;
        this.grouping = new Grouping(match);
        this.width = match.header().size();
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = nextFilled();
        }
        return ahead != null;
    }

    private @Nullable SourceRow nextFilled() {
        while (rows.hasNext()) {
            SourceRow row = rows.next();
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public InvoiceLines next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The file has no more invoices");
        }
        SourceRow first = taken();
        Damage damage = Grouping.damage(first, width);
        if (damage != null) {
            damaged = grouping.isByRow() ? null : first;
            return new InvoiceLines(List.of(broken(first, damage)), List.of());
        }
        return grouping.isByRow() ? new InvoiceLines(List.of(first), List.of()) : group(first);
    }

    private SourceRow taken() {
        SourceRow row = ahead;
        if (row == null) {
            throw new NoSuchElementException("No row was looked at");
        }
        ahead = null;
        return row;
    }

    private static SourceRow broken(SourceRow row, Damage damage) {
        return new SourceRow(row.number(), row.cells(), row.cards(), damage);
    }

    private InvoiceLines group(SourceRow first) {
        List<Remark> remarks = new ArrayList<>(0);
        if (grouping.isLineOnly(first)) {
            remarks.add(Ruling.LINE_WITHOUT_INVOICE.remark());
        }
        SourceRow above = damaged;
        damaged = null;
        if (above != null && grouping.isByNumber()) {
            remarks.add(Ruling.LINE_DAMAGED.remark(String.valueOf(above.number())));
        }
        List<SourceRow> group = new ArrayList<>();
        group.add(first);
        String number = grouping.number(first);
        while (hasNext() && continues(number)) {
            add(group, remarks, taken());
        }
        SourceRow below = ahead;
        if (below != null && Grouping.damage(below, width) != null) {
            remarks.add(Ruling.LINE_DAMAGED.remark(String.valueOf(below.number())));
        }
        return new InvoiceLines(group, remarks);
    }

    private boolean continues(String number) {
        SourceRow row = ahead;
        return row != null && Grouping.damage(row, width) == null && grouping.continues(row, number);
    }

    private static void add(List<SourceRow> group, List<Remark> remarks, SourceRow row) {
        if (group.size() < MOST_LINES) {
            group.add(row);
        } else if (group.size() == MOST_LINES && remarks.isEmpty()) {
            remarks.add(Ruling.LINES_TOO_MANY.remark(String.valueOf(MOST_LINES)));
        }
    }
}
