package dev.invoicelinks.intake;

import dev.invoicelinks.intake.sheet.SheetTable;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.text.CsvTable;
import dev.invoicelinks.intake.xml.XmlTable;
import java.nio.file.Path;

/** The one door to a file's rows, whatever the file is. */
public final class SourceTables {

    private SourceTables() {}

    /**
     * Opens the file at its header; the caller closes it.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read; reading on throws it as well
     */
    public static SourceTable open(Path file, FileLayout layout) {
        return switch (layout.kind()) {
            case TEXT -> CsvTable.open(file, layout);
            case SHEET -> SheetTable.open(file, layout);
            case XML, PDF -> XmlTable.open(file, layout);
        };
    }
}
