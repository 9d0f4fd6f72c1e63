package dev.invoicelinks.job;

import dev.invoicelinks.tables.DatabaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;

/**
 * The file of an embedded database and the note beside its folder that says it was set up, so that a file that is
 * missing later is noticed instead of being made anew: fresh books would bill every invoice again.
 */
public final class BooksFile {

    private static final String NOTE = "SET-UP";

    private final Path file;

    private BooksFile(Path file) {
        this.file = file;
    }

    /** The file that a database address names; empty for a database server. */
    public static Optional<BooksFile> of(String url) {
        return DatabaseFile.of(url).map(DatabaseFile::path).map(BooksFile::new);
    }

    /**
     * Makes the folder, readable by its owner only, and refuses books that have gone missing. Safe to repeat.
     *
     * @throws BooksMissing when the set-up is noted and the file is not there
     */
    public void prepare() {
        if (!Files.exists(file) && Files.exists(note())) {
            throw new BooksMissing(file, note());
        }
        makePrivate(file.getParent());
    }

    /** Notes that the books were set up. Safe to repeat. */
    public void setUp(Clock clock) {
        try {
            if (!Files.exists(note())) {
                Files.writeString(note(), "The books " + file + " were set up on " + clock.instant() + ".\n");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot note the set-up in " + note(), unwritable);
        }
    }

    private Path note() {
        return file.getParent().resolveSibling(NOTE);
    }

    private static void makePrivate(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ownerOnly()));
            }
        } catch (UnsupportedOperationException noPosix) {
            create(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make the folder " + folder, unwritable);
        }
    }

    private static java.util.Set<java.nio.file.attribute.PosixFilePermission> ownerOnly() {
        return PosixFilePermissions.fromString("rwx------");
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make the folder " + folder, unwritable);
        }
    }
}
