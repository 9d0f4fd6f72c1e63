package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code rejected.csv}: only the rejected rows, in the source's own encoding and delimiter, to be corrected and dropped again. The two columns that say why are
 * ignored then, and what the control file of the source declared does not hold for it.
 */
final class RejectedCsv {

    private static final List<String> COLUMNS = List.of("_reason", "_what_to_do");

    private final SourceLines lines;

    RejectedCsv(SourceLines lines) {
        this.lines = lines;
    }

    /** Writes the file, or removes an older one when nothing is rejected any more. */
    void write(Run run, SourceFile file, FileLayout layout, boolean anyRejected, Path to) {
        if (anyRejected) {
            WholeFile.write(to, layout.text().encoding(), writer -> print(run, file, layout, writer));
            return;
        }
        try {
            Files.deleteIfExists(to);
        } catch (IOException stays) {
            throw new UncheckedIOException("Cannot remove " + to, stays);
        }
    }

    private void print(Run run, SourceFile file, FileLayout layout, Writer writer) throws IOException {
        if (layout.text().byteOrderMark()) {
            writer.write(ResultCsv.MARK);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(layout.text().delimiter())
                .get();
        CSVPrinter printer = new CSVPrinter(writer, format);
        lines.each(run, file, layout, new SourceLines.Taker() {
            @Override
            public void header(List<String> cells) throws IOException {
                printer.printRecord(SafeCells.of(ResultCsv.joined(cells, COLUMNS)));
            }

            @Override
            public void row(List<String> cells, ResultLine line) throws IOException {
                if (line.bucket() == Bucket.REJECTED) {
                    printer.printRecord(SafeCells.of(ResultCsv.joined(cells, List.of(line.reason(), line.whatToDo()))));
                }
            }
        });
        printer.flush();
    }
}
