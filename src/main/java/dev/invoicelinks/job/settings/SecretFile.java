package dev.invoicelinks.job.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file with a secret in it, which only its owner may read. */
final class SecretFile {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /** The secret in the file; empty, with a problem added, when it cannot be had or others can read it. */
    static Optional<String> read(String key, Path file, List<String> problems) {
        if (!Files.isReadable(file)) {
            problems.add(key + " names " + file
                    + ", which is not there or cannot be read. Make it, with the secret as its only line.");
            return Optional.empty();
        }
        if (!check(file, problems)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            problems.add(file + " cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** False, with a problem added, when others can read or write the file. */
    static boolean check(Path file, List<String> problems) {
        try {
            Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
            open.addAll(Files.getPosixFilePermissions(file));
            open.retainAll(OTHERS);
            if (open.isEmpty()) {
                return true;
            }
            problems.add(file + " holds a secret and others can read it. Run: chmod 600 " + file);
        } catch (UnsupportedOperationException noPosix) {
            return true;
        } catch (IOException unreadable) {
            problems.add(file + " cannot be looked at: " + unreadable.getMessage());
        }
        return false;
    }
}
