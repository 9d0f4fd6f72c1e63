package dev.invoicelinks.intake.folder;

import dev.invoicelinks.run.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder into which accounting systems drop their files. Files are only ever moved, and each move is whole or not at all. */
public final class DropFolder {

    private static final Set<String> OWN =
            Arrays.stream(Place.values()).map(Place::word).collect(Collectors.toSet());

    private static final String OWNER_ONLY = "rwx------";

    /** Files of one name in one place, beyond any use. */
    private static final int MOST_OF_ONE_NAME = 100_000;

    private final Path folder;

    public DropFolder(Path folder) {
        this.folder = folder;
    }

    /** What may be taken now, and what is left lying and why. */
    public record Ready(List<Path> files, List<String> notes) {}

    /**
     * Looks twice: a file that did not change in between, or has a done-marker beside it, may be taken.
     *
     * @param pause waits until the second look is due; true when the program was asked to stop meanwhile
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Ready ready(Predicate<DropFolder> pause) {
        prepare();
        Look first = look();
        if (first.isSettled()) {
            return new Ready(first.whole(first), first.notes());
        }
        if (pause.test(this)) {
            return new Ready(List.of(), List.of());
        }
        Look second = look();
        return new Ready(second.whole(first), second.notes(first));
    }

    private void prepare() {
        try {
            Files.createDirectories(folder);
            for (Place place : Place.values()) {
                makePrivate(folder.resolve(place.word()));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make the drop folder " + folder, unwritable);
        }
    }

    /** What was taken can be changed by nobody else any more, whoever may drop files. */
    private static void makePrivate(Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.createDirectory(
                    place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } catch (UnsupportedOperationException noPosix) {
            Files.createDirectory(place);
        }
    }

    Look look() {
        List<Look.Candidate> files = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Path file : children(folder)) {
            String name = file.getFileName().toString();
            if (OWN.contains(name)) {
                continue;
            }
            String fault = fault(file, name);
            if (fault != null) {
                notes.add(OneLine.of(name) + " is not read: " + fault + ".");
            } else if (!DropNames.isBeside(name)) {
                candidate(file, name, files);
            } else if (!Files.exists(folder.resolve(DropNames.about(name)))) {
                notes.add(name + " lies here without " + DropNames.about(name) + ".");
            }
        }
        return new Look(files, notes);
    }

    private static List<Path> children(Path of) {
        try (Stream<Path> all = Files.list(of)) {
            return all.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into the folder " + of, unreadable);
        }
    }

    /** Never follows a link, and never opens anything: a pipe would wait for a writer. */
    private static @Nullable String fault(Path file, String name) {
        if (Files.isSymbolicLink(file)) {
            return "it is a symbolic link; drop the file itself";
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return "it is a folder; drop the files in it";
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "it is no regular file";
        }
        String ofName = DropNames.fault(name);
        return ofName != null || Files.isReadable(file) ? ofName : "this user may not read it";
    }

    private void candidate(Path file, String name, List<Look.Candidate> files) {
        List<Long> modified = new ArrayList<>();
        List<Long> size = new ArrayList<>();
        boolean isThere = read(file, modified, size);
        read(folder.resolve(DropNames.control(name)), modified, size);
        if (isThere) {
            boolean isMarked = Files.isRegularFile(folder.resolve(DropNames.marker(name)), LinkOption.NOFOLLOW_LINKS);
            files.add(new Look.Candidate(file, modified, size, isMarked));
        }
    }

    private static boolean read(Path file, List<Long> modified, List<Long> size) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            modified.add(now.lastModifiedTime().toMillis());
            size.add(now.size());
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look at " + file, unreadable);
        }
    }

    /** What an earlier run took and did not put away, because it was ended in the middle. */
    public List<Path> taken() {
        Path processing = folder.resolve(Place.PROCESSING.word());
        return Files.isDirectory(processing)
                ? children(processing).stream()
                        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .filter(file -> !DropNames.isBeside(file.getFileName().toString()))
                        .toList()
                : List.of();
    }

    /** True for a file that lies where {@link #taken} finds it. */
    public boolean holds(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Path processing = folder.resolve(Place.PROCESSING.word());
        return processing.toAbsolutePath().normalize().equals(parent) && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Moves the file, and the control file beside it, to a place; under another name where there is one of its name. Its marker has served.
     *
     * @return where it lies now
     * @throws UncheckedIOException when it cannot be moved whole
     */
    public Path move(Path file, Place place) {
        prepare();
        String name = file.getFileName().toString();
        Path to = free(folder.resolve(place.word()), name);
        try {
            Path control = file.resolveSibling(DropNames.control(name));
            if (Files.isRegularFile(control, LinkOption.NOFOLLOW_LINKS)) {
                whole(
                        control,
                        to.resolveSibling(DropNames.control(to.getFileName().toString())));
            }
            whole(file, to);
            Files.deleteIfExists(file.resolveSibling(DropNames.marker(name)));
            return to;
        } catch (AtomicMoveNotSupportedException elsewhere) {
            throw new UncheckedIOException(
                    to.getParent() + " lies on another disk than " + folder + ". Put both on one.", elsewhere);
        } catch (IOException unmovable) {
            throw new UncheckedIOException("Cannot move " + file + " to " + to, unmovable);
        }
    }

    private static void whole(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path free(Path place, String name) {
        for (int number = 1; number <= MOST_OF_ONE_NAME; number++) {
            Path candidate = place.resolve(DropNames.numbered(name, number));
            Path control =
                    place.resolve(DropNames.control(candidate.getFileName().toString()));
            if (!Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)
                    && !Files.exists(control, LinkOption.NOFOLLOW_LINKS)) {
                return candidate;
            }
        }
        throw new IllegalStateException(
                "There are " + MOST_OF_ONE_NAME + " files named " + name + " in " + place + ". Move older ones away.");
    }
}
