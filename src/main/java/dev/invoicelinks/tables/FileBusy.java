package dev.invoicelinks.tables;

import java.nio.file.Path;

/** Another process is setting up the same database file. */
public final class FileBusy extends RuntimeException {

    FileBusy(Path file) {
        super("Another process is setting up " + file + ". Wait until it has ended, then run the same command again.");
    }
}
