package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.HeaderMatch;
import dev.invoicelinks.intake.profile.LineOwners;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A file's rows as they stand there, each with the row of the invoice that it belongs to; blank rows are left out. */
public final class OwnedRows implements AutoCloseable {

    private final List<String> header;
    private final Iterator<LineOwners.Owned> rows;
    private final AutoCloseable source;

    private OwnedRows(List<String> header, Iterator<LineOwners.Owned> rows, AutoCloseable source) {
        this.header = header;
        this.rows = rows;
        this.source = source;
    }

    /**
     * Opens a file that was read before; the caller closes it. Under a profile that is gone each row stands alone.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static OwnedRows open(Path content, FileLayout layout, Profiles profiles) {
        SourceTable table = SourceTables.open(content, layout);
        HeaderMatch match = layout.profile().equals(FileLayout.CANONICAL)
                ? null
                : profiles.match(layout.profile(), table.header()).orElse(null);
        if (match == null) {
            return new OwnedRows(table.header(), alone(table), table);
        }
        table.close();
        LineOwners owners = LineOwners.open(() -> SourceTables.open(content, layout), match);
        return new OwnedRows(match.header(), owners, owners);
    }

    private static Iterator<LineOwners.Owned> alone(SourceTable table) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return table.hasNext();
            }

            @Override
            public LineOwners.Owned next() {
                SourceRow row = table.next();
                return new LineOwners.Owned(row, row.number(), false);
            }
        };
    }

    /** The column names as they are written. */
    public List<String> header() {
        return header;
    }

    public Iterator<LineOwners.Owned> rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new IllegalStateException("The file cannot be closed", unexpected);
        }
    }
}
