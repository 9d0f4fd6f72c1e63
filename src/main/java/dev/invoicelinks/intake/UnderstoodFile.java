package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.LeftOut;
import java.util.List;

/**
 * A file whose layout is known and whose text is sound from the first byte to the last.
 *
 * @param rows rows of data below the header
 * @param leftOut rows below the header that are no data
 * @param differences where it does not come to what it declares about itself, a sentence each
 */
record UnderstoodFile(FileLayout layout, Header header, int rows, List<LeftOut> leftOut, List<String> differences) {

    /** The same file, held against what it declares about itself. */
    UnderstoodFile differing(List<String> found) {
        return new UnderstoodFile(layout, header, rows, leftOut, List.copyOf(found));
    }

    /** The same file, read as it was before. */
    UnderstoodFile writtenAs(FileLayout kept) {
        return new UnderstoodFile(kept, header, rows, leftOut, differences);
    }
}
