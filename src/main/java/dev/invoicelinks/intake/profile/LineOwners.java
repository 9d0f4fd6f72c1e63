package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** An export's own rows, one after the other, each with the invoice it belongs to. */
public final class LineOwners implements AutoCloseable, Iterator<LineOwners.Owned> {

    private final SourceTable table;
    private final LineGroups groups;
    private final SplitInvoices split;
    private final Grouping grouping;
    private Iterator<SourceRow> rows = List.<SourceRow>of().iterator();
    private int invoice;
    private boolean apart;

    private LineOwners(SourceTable table, HeaderMatch match, SplitInvoices split) {
        this.table = table;
        this.groups = new LineGroups(table, match);
        this.split = split;
        this.grouping = new Grouping(match);
    }

    /**
     * Opens the export; the caller closes it.
     *
     * @param tables opens the file anew each time
     */
    public static LineOwners open(Supplier<SourceTable> tables, HeaderMatch match) {
        SplitInvoices split = SplitInvoices.find(tables, match);
        return new LineOwners(tables.get(), match, split);
    }

    /**
     * A row as it stands in the file.
     *
     * @param invoice number of the first row of its invoice
     * @param apart true when other rows stand between those of the invoice
     */
    public record Owned(SourceRow row, int invoice, boolean apart) {}

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && groups.hasNext()) {
            InvoiceLines group = groups.next();
            InvoiceLines whole = group.first().damage() == null ? split.whole(grouping.number(group.first())) : null;
            apart = whole != null;
            invoice = whole == null ? group.row() : whole.row();
            rows = group.rows().iterator();
        }
        return rows.hasNext();
    }

    @Override
    public Owned next() {
        hasNext();
        return new Owned(rows.next(), invoice, apart);
    }

    @Override
    public void close() {
        table.close();
    }
}
