package dev.invoicelinks.intake.xml;

import dev.invoicelinks.intake.markup.MarkupBroken;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.Remark;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** One electronic invoice as a table of one row, whose number is 1, under the names of our own columns. */
public final class XmlTable implements SourceTable {

    private final List<String> header;
    private final Iterator<SourceRow> rows;

    private XmlTable(ElectronicInvoice invoice) {
        header = List.copyOf(invoice.cells().keySet());
        SourceRow row = SourceRow.of(1, List.copyOf(invoice.cells().values()));
        Remark skipped = invoice.skipped();
        rows = List.of(skipped == null ? row : row.with(skipped)).iterator();
    }

    /**
     * Reads a file that was understood.
     *
     * @throws UncheckedIOException when it cannot be read any more
     */
    public static SourceTable open(Path file, FileLayout layout) {
        try {
            return new XmlTable(XmlFiles.read(file, layout.kind()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MarkupBroken broken) {
            throw new UncheckedIOException(new IOException(broken.getMessage(), broken));
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public SourceRow next() {
        return rows.next();
    }

    @Override
    public void close() {
        // everything was read when it was opened
    }
}
