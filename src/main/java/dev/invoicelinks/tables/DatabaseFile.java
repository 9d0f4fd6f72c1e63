package dev.invoicelinks.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The file of an embedded database, which takes a new shape in one step: killed anywhere, the old or the new one is there. */
public final class DatabaseFile {

    private static final String PREFIX = "jdbc:h2:file:";
    private static final String EXTENSION = ".mv.db";
    private static final String DRAFT = ".draft";
    private static final String BEFORE = ".before-upgrade";

    private final String stem;
    private final String options;

    private DatabaseFile(String stem, String options) {
        this.stem = stem;
        this.options = options;
    }

    /** The file that an address names; empty for a server or memory. */
    public static Optional<DatabaseFile> of(String url) {
        if (!url.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = url.indexOf(';');
        int pathEnd = end < 0 ? url.length() : end;
        return Optional.of(new DatabaseFile(url.substring(PREFIX.length(), pathEnd), url.substring(pathEnd)));
    }

    /** Where it lies, whether it is there or not. */
    public Path path() {
        return file("");
    }

    boolean exists() {
        return Files.exists(path());
    }

    /**
     * Works on a draft, a copy of the file where there is one, and puts it in the file's place once the work is done. The
     * old file is kept beside it. Safe to repeat: a draft that a kill left behind is thrown away.
     *
     * @param needed asked again once no other process can do the same; must leave the file closed
     * @param work is given the draft's address and must leave it closed
     * @throws FileBusy when another process does the same
     */
    void renew(BooleanSupplier needed, Consumer<String> work) {
        try (FileChannel channel = FileChannel.open(
                        Path.of(stem + ".set-up-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new FileBusy(path());
            }
            if (needed.getAsBoolean()) {
                work.accept(draft());
                replace();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The database " + path() + " cannot be set up", unwritable);
        }
    }

    private String draft() throws IOException {
        Files.deleteIfExists(file(DRAFT));
        if (exists()) {
            Files.copy(path(), file(DRAFT), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return PREFIX + stem + DRAFT + options;
    }

    private void replace() throws IOException {
        if (exists()) {
            Files.copy(path(), file(BEFORE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.move(file(DRAFT), path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String mark) {
        return Path.of(stem + mark + EXTENSION);
    }
}
