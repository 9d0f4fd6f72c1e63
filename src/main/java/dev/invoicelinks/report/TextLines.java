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

    TextLines(Writer writer, TextLayout layout) throws IOException {
        if (layout.byteOrderMark()) {
            writer.write(ResultCsv.MARK);
        }
        printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180.builder().setDelimiter(layout.delimiter()).get());
    }

    @Override
    public void add(List<String> cells) throws IOException {
        printer.printRecord(SafeCells.of(cells));
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }
}
