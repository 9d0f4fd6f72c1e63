package dev.invoicelinks.job;

import java.nio.file.Path;

/** The books were set up here once and their file is gone; nothing runs, because fresh books would bill every invoice again. */
public final class BooksMissing extends RuntimeException {

    BooksMissing(Path file, Path note) {
        super("The database " + file + " is missing, although it was set up here before (see " + note + ")."
                + " Put its newest backup back. Only if you mean to begin with empty books, which would issue every"
                + " invoice again: delete " + note + ".");
    }
}
