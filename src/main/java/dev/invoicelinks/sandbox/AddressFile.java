package dev.invoicelinks.sandbox;

import dev.invoicelinks.sandbox.book.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The note in the store's folder that says where a sandbox runs. It names no key: that is asked from the sandbox itself. */
final class AddressFile {

    private final Path file;

    AddressFile(Path store) {
        this.file = store.resolve("address");
    }

    void write(int port, Identity identity) {
        try {
            Files.write(file, List.of("" + port, identity.store()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot note the sandbox's address in " + file, unwritable);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException("Cannot remove " + file, stays);
        }
    }

    /** What the last sandbox of this store noted; it may have been killed since. */
    Optional<Noted> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2 && lines.get(0).matches("\\d{1,5}")
                    ? Optional.of(new Noted(Integer.parseInt(lines.get(0)), lines.get(1)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** A noted address. */
    record Noted(int port, String store) {}
}
