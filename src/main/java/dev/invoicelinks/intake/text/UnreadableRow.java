package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.FileRefused;
import java.io.IOException;
import java.nio.file.Path;

/** A row because of which the whole file cannot be read. */
final class UnreadableRow extends IOException {

    private final String what;
    private final String remedy;

    /** @param what follows the row's number, such as {@code holds a zero byte.} */
    UnreadableRow(int row, String what, String remedy) {
        super("Row " + row + " " + what);
        this.what = "Row " + row + " " + what;
        this.remedy = remedy;
    }

    /** The same about a file with a name. */
    FileRefused of(Path shown) {
        return new FileRefused(shown, what, remedy);
    }
}
