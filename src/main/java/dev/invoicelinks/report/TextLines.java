package dev.invoicelinks.report;

import dev.invoicelinks.intake.table.TextLayout;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Lines of a text table, written as its source was. */
final class TextLines implements RejectedLines {

    private final CSVPrinter printer;
    private final char delimiter;
    private final boolean hasQuotes;

    TextLines(Writer writer, TextLayout layout) throws IOException {
        delimiter = layout.delimiter();
        hasQuotes = layout.quote() != null;
        if (layout.byteOrderMark()) {
            writer.write(ResultCsv.MARK);
        }
        printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(layout.delimiter())
                        .setQuote(layout.quote())
                        .get());
    }

    @Override
    public void add(List<String> cells) throws IOException {
        printer.printRecord(
                SafeCells.of(hasQuotes ? cells : cells.stream().map(this::bare).toList()));
    }

    /** Only cells of ours can hold what such a table has no way to write. */
    private String bare(String cell) {
        return cell.replace(delimiter, ' ').replaceAll("[\\r\\n]+", " ");
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }
}
