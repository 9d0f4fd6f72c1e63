package dev.invoicelinks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file for spreadsheets: UTF-8 with a mark, comma, RFC 4180, cells that begin no formula; whole or not at all. */
public final class CsvFile {

    private CsvFile() {}

    /** Writes the header and whatever rows the source hands over, one by one. */
    public static void write(Path file, List<String> header, Consumer<Consumer<List<String>>> source) {
        WholeFile.writeText(file, StandardCharsets.UTF_8, writer -> {
            writer.write(ResultCsv.MARK);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(header);
            source.accept(row -> print(printer, row));
            printer.flush();
        });
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(SafeCells.of(row));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A row cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }
}
