package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.table.TextLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A text table, read as RFC 4180 says but with the file's own delimiter; every empty line is a row. */
public final class CsvTable implements SourceTable {

    private static final int BUFFER_CHARACTERS = 1 << 16;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;

    private CsvTable(CSVParser parser, int headerRow) {
        this.parser = parser;
        this.records = parser.iterator();
        this.header = header(headerRow);
    }

    /**
     * Opens the file at its header.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static CsvTable open(Path file, FileLayout layout) {
        try {
            return new CsvTable(format(layout.text().delimiter()).parse(text(file, layout.text())), layout.headerRow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    private static Reader text(Path file, TextLayout layout) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        Reader text = new BufferedReader(
                new InputStreamReader(bytes, layout.encoding().newDecoder()), BUFFER_CHARACTERS);
        if (layout.byteOrderMark() && text.read() < 0) {
            throw new IOException(file + " has become empty");
        }
        return text;
    }

    private List<String> header(int headerRow) {
        for (int skipped = 1; skipped < headerRow && records.hasNext(); skipped++) {
            records.next();
        }
        return records.hasNext() ? cells(records.next()) : List.of();
    }

    private static List<String> cells(CSVRecord written) {
        return List.of(written.values());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    /** The next row. */
    @Override
    public SourceRow next() {
        if (!records.hasNext()) {
            throw new NoSuchElementException("The file has no more rows");
        }
        CSVRecord written = records.next();
        return SourceRow.of(Math.toIntExact(written.getRecordNumber()), cells(written));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
