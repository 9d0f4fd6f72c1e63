package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.value.DecimalSign;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An export as a table of invoices: one row each, in the program's own columns, numbered as the first of the invoice's rows. */
public final class InvoiceTable implements SourceTable {

    /** The program's own columns that such a table has; behind them stand the others as the file names them. */
    public static final List<String> COLUMNS = InvoiceRows.COLUMNS;

    private final SourceTable table;
    private final LineGroups groups;
    private final SplitInvoices split;
    private final Grouping grouping;
    private final InvoiceRows rows;
    private @Nullable SourceRow ahead;

    private InvoiceTable(SourceTable table, HeaderMatch match, SplitInvoices split, DecimalSign sign) {
        this.table = table;
        this.groups = new LineGroups(table, match);
        this.split = split;
        this.grouping = new Grouping(match);
        this.rows = new InvoiceRows(match, new Figures(sign));
    }

    /**
     * Opens the export; the caller closes it.
     *
     * @param tables opens the file anew each time
     * @throws TooScattered when the rows of too many invoices stand apart
     */
    public static InvoiceTable open(Supplier<SourceTable> tables, HeaderMatch match, DecimalSign sign) {
        SplitInvoices split = SplitInvoices.find(tables, match);
        return new InvoiceTable(tables.get(), match, split, sign);
    }

    /** The header of such a table. */
    public static List<String> header(HeaderMatch match) {
        return new InvoiceRows(match, new Figures(DecimalSign.POINT)).header();
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && groups.hasNext()) {
            ahead = row(groups.next());
        }
        return ahead != null;
    }

    /** Null for a part of an invoice that began further up. */
    private @Nullable SourceRow row(InvoiceLines group) {
        InvoiceLines whole = group.first().damage() == null ? split.whole(grouping.number(group.first())) : null;
        if (whole == null) {
            return rows.of(group);
        }
        return whole.row() == group.row() ? rows.of(whole) : null;
    }

    @Override
    public SourceRow next() {
        SourceRow row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException("The file has no more invoices");
        }
        ahead = null;
        return row;
    }

    @Override
    public void close() {
        table.close();
    }
}
