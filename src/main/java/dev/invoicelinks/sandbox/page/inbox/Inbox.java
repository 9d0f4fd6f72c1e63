package dev.invoicelinks.sandbox.page.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages of one folder, newest first. Files are read only when their page is looked at. */
public final class Inbox {

    private static final String MESSAGE = "[\\p{Alnum}._@+=-]{1,200}\\.(eml|txt)";
    private static final long LARGEST_BYTES = 5_000_000;

    private final Path folder;

    /** @param folder need not exist yet */
    public Inbox(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** The file names of all messages, newest first. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Inbox::isMessage)
                    .map(file -> new Dated(file.getFileName().toString(), changed(file)))
                    .sorted(Comparator.comparing(Dated::changed)
                            .thenComparing(Dated::name)
                            .reversed())
                    .map(Dated::name)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The messages in " + folder + " cannot be listed", unreadable);
        }
    }

    /** The message in this file; nothing when the folder has no such message. */
    public Optional<Letter> letter(String name) {
        if (!name.matches(MESSAGE)) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        return isMessage(file) ? Optional.of(LetterFile.read(file, changed(file).toInstant())) : Optional.empty();
    }

    private static boolean isMessage(Path file) {
        try {
            return file.getFileName().toString().matches(MESSAGE)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= LARGEST_BYTES;
        } catch (IOException gone) {
            return false;
        }
    }

    /** A file that was just replaced counts as old: the next look finds it. */
    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** A file and when it was written. */
    private record Dated(String name, FileTime changed) {}
}
