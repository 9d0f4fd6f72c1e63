package dev.invoicelinks.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file whose content lies safely in our own store.
 *
 * @param path where it lay when it was named
 * @param sha256 of its content, 64 hexadecimal digits
 * @param size in bytes
 * @param copy our own copy
 * @param controlSha256 of the control file that lay beside it, kept in the same store
 */
public record ReceivedFile(
        String name,
        Path path,
        String sha256,
        long size,
        Path copy,
        @Nullable String controlSha256) {

    /** A file without a control file beside it. */
    public ReceivedFile(String name, Path path, String sha256, long size, Path copy) {
        this(name, path, sha256, size, copy, null);
    }
}
