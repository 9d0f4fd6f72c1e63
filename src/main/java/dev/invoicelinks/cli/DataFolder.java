package dev.invoicelinks.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The home's folder of running data, which names customers: only its owner may look into it. */
final class DataFolder {

    private static final String OWNER_ONLY = "rwx------";

    private DataFolder() {}

    /** Makes it, or closes it to others; before anything is written there, a log included. Safe to repeat. */
    static void prepare(Path home) {
        Path folder = home.resolve("data");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY));
        } catch (UnsupportedOperationException noPosix) {
            return;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make " + folder + " a folder of this user alone", unwritable);
        }
    }
}
