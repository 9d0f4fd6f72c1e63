package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;

/**
 * A file whose layout is known and whose text is sound from the first byte to the last.
 *
 * @param rows rows below the header that are not blank
 */
record UnderstoodFile(FileLayout layout, Header header, int rows) {

    /** The same file, read as it was before. */
    UnderstoodFile writtenAs(FileLayout kept) {
        return new UnderstoodFile(kept, header, rows);
    }
}
