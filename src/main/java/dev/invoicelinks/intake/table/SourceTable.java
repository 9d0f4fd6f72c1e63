package dev.invoicelinks.intake.table;

import java.util.Iterator;
import java.util.List;

/**
 * The rows below a file's header, read one after the other in constant memory; blank rows are there too. Reading on throws
 * {@link java.io.UncheckedIOException} when the file cannot be read any further.
 */
public interface SourceTable extends AutoCloseable, Iterator<SourceRow> {

    /** The column names as they are written. */
    List<String> header();

    @Override
    void close();
}
