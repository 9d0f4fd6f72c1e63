package dev.invoicelinks.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A small file that only its owner reads; never there with other permissions, not even for a moment. */
final class PrivateFile {

    private PrivateFile() {}

    /** The text; empty when there is no such file. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** Replaces the file. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path part =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part", ownerOnly());
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file + ": " + unwritable.getMessage(), unwritable);
        }
    }

    /** Puts the former text back; an empty one means that there was no file. */
    static void restore(Path file, String text) {
        if (!text.isEmpty()) {
            write(file, text);
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException("Cannot remove " + file, stays);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = java.nio.file.FileSystems.getDefault()
                .supportedFileAttributeViews()
                .contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
