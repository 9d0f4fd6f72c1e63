package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Remark;
import dev.invoicelinks.intake.table.SourceRow;
import java.util.List;

/**
 * The rows that make one invoice, in the file's order.
 *
 * @param remarks what is odd about how they stand together
 */
record InvoiceLines(List<SourceRow> rows, List<Remark> remarks) {

    InvoiceLines {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    SourceRow first() {
        return rows.get(0);
    }

    /** The invoice's row: the first of its rows. */
    int row() {
        return first().number();
    }
}
