package dev.invoicelinks.job;

import dev.invoicelinks.issuing.LastRun;
import dev.invoicelinks.report.WholeFile;
import dev.invoicelinks.run.Installation;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The note {@code data/LAST-RUN}: a line for each merchant of each installation. It is no part of a backup, since what it says has to be newer than one that is
 * put back. A lost note hides nothing that the provider shows.
 */
final class LastRunFile implements LastRun {

    private static final String NAME = "LAST-RUN";

    private final Path file;
    private final Installation installation;
    private final Runs runs;

    /** @param folder of the running data */
    LastRunFile(Path folder, Installation installation, Runs runs) {
        this.file = folder.resolve(NAME);
        this.installation = installation;
        this.runs = runs;
    }

    @Override
    public Optional<String> unknown(Merchant merchant) {
        return lines().stream()
                .filter(line -> line.startsWith(beginning(merchant)))
                .findFirst()
                .filter(line -> !isInBooks(merchant, line))
                .map(line ->
                        "run " + line.substring(beginning(merchant).length()).replace(" ", " of ") + " (" + file + ")");
    }

    private boolean isInBooks(Merchant merchant, String line) {
        String number = line.substring(beginning(merchant).length()).split(" ", 2)[0];
        return number.matches("[0-9]{1,18}")
                && line(merchant, Long.parseLong(number)).filter(line::equals).isPresent();
    }

    /** A number alone would be given to another run by books that were put back, and so begins at another instant. */
    private Optional<String> line(Merchant merchant, long number) {
        return runs.startedAt(merchant, number).map(at -> line(merchant, number, at));
    }

    private String line(Merchant merchant, long number, Instant startedAt) {
        return beginning(merchant) + number + " " + startedAt;
    }

    private String beginning(Merchant merchant) {
        return installation.identifier() + " " + merchant.key() + " ";
    }

    @Override
    public void note(Run run) {
        String mine = line(run.merchant(), run.number()).orElseThrow();
        List<String> before = lines();
        if (!before.contains(mine)) {
            makeFolder();
            Stream<String> others = before.stream().filter(line -> !line.startsWith(beginning(run.merchant())));
            WholeFile.writeText(
                    file,
                    StandardCharsets.UTF_8,
                    writer -> writer.write(String.join(
                            "\n", Stream.concat(others, Stream.of(mine, "")).toList())));
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make the folder " + file.getParent(), unwritable);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
