package dev.invoicelinks.intake.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The profiles that lie in a folder; read when the first of them is asked for, and then kept. Safe to share. */
public final class Profiles {

    private final @Nullable Path folder;
    private @Nullable List<Profile> read;
    private @Nullable Set<String> words;

    /** @param folder with a file {@code NAME.yml} for each; null for none at all */
    public Profiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * All of them, by name.
     *
     * @throws ProfileBroken for one that cannot be used
     */
    public synchronized List<Profile> all() {
        if (read == null) {
            read = files().stream().map(ProfileFile::read).toList();
        }
        return read;
    }

    private List<Path> files() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The profiles in " + folder + " cannot be listed", unreadable);
        }
    }

    /** The one whose name it is. */
    public Optional<Profile> named(String name) {
        return all().stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** Those that fit the header best: none for an unknown layout, more than one when they fit equally well. */
    public List<HeaderMatch> among(List<String> header) {
        List<HeaderMatch> matches = all().stream()
                .map(profile -> HeaderMatch.of(profile, header))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(HeaderMatch::strength).reversed())
                .toList();
        return matches.stream()
                .takeWhile(match -> match.strength() == matches.get(0).strength())
                .toList();
    }

    /** The file's header under a profile that was found before; empty when it does not fit any more. */
    public Optional<HeaderMatch> match(String name, List<String> header) {
        return named(name).flatMap(profile -> HeaderMatch.of(profile, header));
    }

    /** How many of the cells are column names that some profile knows. */
    public int knownAmong(List<String> cells) {
        Set<String> known = words();
        return Math.toIntExact(cells.stream()
                .map(HeaderText::plain)
                .filter(known::contains)
                .distinct()
                .count());
    }

    private synchronized Set<String> words() {
        if (words == null) {
            Set<String> found = new HashSet<>();
            for (Profile profile : all()) {
                profile.marks().forEach(name -> found.add(HeaderText.plain(name)));
                profile.columns().values().forEach(names -> names.forEach(name -> found.add(HeaderText.plain(name))));
                profile.types().keySet().forEach(name -> found.add(HeaderText.plain(name)));
            }
            words = found;
        }
        return words;
    }
}
