package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.Damage;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** All rows of a text, from its first line on, read by Commons CSV; what it could not read is there as it stands. */
final class CsvRows implements Iterator<CsvRows.Row>, AutoCloseable {

    private final SoundText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /**
     * One row.
     *
     * @param number counted from 1
     * @param damage what is wrong with its quotation marks
     */
    record Row(int number, List<String> cells, @Nullable Damage damage) {}

    /** @param width cells that a row of several lines must have; 0 when that is not known */
    CsvRows(Reader source, Dialect dialect, int width) throws IOException {
        this.text = new SoundText(source, dialect, width);
        this.parser = dialect.format().parse(text);
        this.records = parser.iterator();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Row next() {
        CSVRecord written = records.next();
        int number = Math.toIntExact(written.getRecordNumber());
        SoundText.Raw raw = text.taken(number);
        return raw == null
                ? new Row(number, List.of(written.values()), null)
                : new Row(number, raw.pieces(), raw.damage());
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
