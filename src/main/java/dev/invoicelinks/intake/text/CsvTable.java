package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.table.TablePlace;
import dev.invoicelinks.intake.table.TextLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A text table, read as it was understood: the rows of data below its header. */
public final class CsvTable implements SourceTable {

    private static final int BUFFER_CHARACTERS = 1 << 16;

    private final CsvRows all;
    private final List<String> header;
    private final TableRows rows;

    private CsvTable(CsvRows all, TablePlace place, Consumer<LeftOut> aside) {
        this.all = all;
        this.header = header(place);
        this.rows = new TableRows(all, header, place, aside);
    }

    /**
     * Opens the file at its header.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static CsvTable open(Path file, FileLayout layout) {
        return open(file, layout.text(), layout.table(), leftOut -> {});
    }

    static CsvTable open(Path file, TextLayout text, TablePlace place, Consumer<LeftOut> aside) {
        try {
            CsvRows all = new CsvRows(text(file, text), Dialect.of(text), place.width());
            return new CsvTable(all, place, aside);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file's characters, without its byte order mark; what is none in the encoding throws. */
    static Reader text(Path file, TextLayout layout) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        Reader text = new BufferedReader(
                new InputStreamReader(bytes, layout.encoding().newDecoder()), BUFFER_CHARACTERS);
        if (layout.byteOrderMark() && text.read() < 0) {
            throw new IOException(file + " has become empty");
        }
        return text;
    }

    private List<String> header(TablePlace place) {
        List<String> names = List.of();
        while (all.hasNext()) {
            CsvRows.Row row = all.next();
            if (row.number() >= place.headerRow()) {
                names = row.number() == place.headerRow() ? row.cells() : HeaderFinder.joined(names, row.cells());
            }
            if (row.number() == place.lastHeaderRow()) {
                break;
            }
        }
        return place.width() > 0 && place.width() < names.size() ? names.subList(0, place.width()) : names;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    /** The next row. */
    @Override
    public SourceRow next() {
        return rows.next();
    }

    /** Rows so far whose quotation marks are at fault. */
    int faults() {
        return rows.faults();
    }

    @Override
    public void close() {
        all.close();
    }
}
