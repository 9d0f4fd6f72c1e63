package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.table.FileKind;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The rejected rows alone, in the shape of their source, to be corrected and dropped again: {@code rejected.csv} in its encoding with its delimiter,
 * {@code rejected.xlsx} for a workbook; an electronic invoice comes back as a text table in the program's own columns. The two columns that say why are ignored then, and what the control file of the source declared does not hold for it.
 */
final class RejectedFile {

    private static final List<String> COLUMNS = List.of("_reason", "_what_to_do");

    private final SourceLines lines;

    RejectedFile(SourceLines lines) {
        this.lines = lines;
    }

    /** Writes the file into the folder, or removes an older one when nothing is rejected any more. */
    void write(Run run, SourceFile file, FileLayout layout, boolean anyRejected, Path folder) {
        if (!anyRejected) {
            Arrays.stream(FileKind.values()).forEach(kind -> remove(folder.resolve(kind.rejectedFile())));
            return;
        }
        Path to = folder.resolve(layout.kind().rejectedFile());
        switch (layout.kind()) {
            case TEXT, XML, PDF ->
                WholeFile.writeText(
                        to,
                        layout.text().encoding(),
                        writer -> each(run, file, layout, new TextLines(writer, layout.text())));
            case SHEET ->
                WholeFile.write(to, bytes -> {
                    try (SheetLines sheet = new SheetLines(bytes, layout)) {
                        each(run, file, layout, sheet);
                    }
                });
        }
    }

    private static void remove(Path old) {
        try {
            Files.deleteIfExists(old);
        } catch (IOException stays) {
            throw new UncheckedIOException("Cannot remove " + old, stays);
        }
    }

    private void each(Run run, SourceFile file, FileLayout layout, RejectedLines to) throws IOException {
        lines.each(run, file, layout, new SourceLines.Taker() {
            @Override
            public void header(List<String> cells) throws IOException {
                to.add(ResultCsv.joined(cells, COLUMNS));
            }

            @Override
            public void row(List<String> cells, ResultLine line) throws IOException {
                if (line.bucket() == Bucket.REJECTED) {
                    to.add(ResultCsv.joined(cells, List.of(line.reason(), line.whatToDo())));
                }
            }

            @Override
            public void line(List<String> cells, ResultLine line) throws IOException {
                row(cells, line);
            }
        });
        to.end();
    }
}
