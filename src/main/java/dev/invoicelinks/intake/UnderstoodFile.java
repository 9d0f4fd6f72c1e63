package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.HeaderMatch;
import dev.invoicelinks.intake.profile.InvoiceTable;
import dev.invoicelinks.intake.profile.TooScattered;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.value.DecimalSign;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file whose layout is known and whose text is sound from the first byte to the last.
 *
 * @param header of the table that {@link #open} gives
 * @param match the profile by which it is read; null for a file in the program's own columns
 * @param rows rows of data below the header
 * @param leftOut rows below the header that are no data
 * @param differences where it does not come to what it declares about itself, a sentence each
 */
record UnderstoodFile(
        FileLayout layout,
        Header header,
        @Nullable HeaderMatch match,
        int rows,
        List<LeftOut> leftOut,
        List<String> differences) {

    /** Where the file itself has amounts and currencies. */
    Header asWritten() {
        return match == null ? header : Header.asWritten(match);
    }

    /** The same file, held against what it declares about itself. */
    UnderstoodFile differing(List<String> found) {
        return new UnderstoodFile(layout, header, match, rows, leftOut, List.copyOf(found));
    }

    /** The same file, read as it was before. */
    UnderstoodFile writtenAs(FileLayout kept) {
        return new UnderstoodFile(kept, header, match, rows, leftOut, differences);
    }

    /**
     * Opens it in the program's own columns, a row an invoice; the caller closes it.
     *
     * @param shown the file's name for messages
     * @param content where its bytes are
     * @throws FileRefused when the rows of too many invoices stand apart
     */
    SourceTable open(Path shown, Path content) {
        HeaderMatch profiled = match;
        if (profiled == null) {
            return SourceTables.open(content, layout);
        }
        DecimalSign sign = layout.writing().decimalSign();
        try {
            return InvoiceTable.open(
                    () -> SourceTables.open(content, layout), profiled, sign == null ? DecimalSign.POINT : sign);
        } catch (TooScattered scattered) {
            throw new FileRefused(shown, scattered.getMessage(), "Sort it by invoice number and drop it again.");
        }
    }
}
