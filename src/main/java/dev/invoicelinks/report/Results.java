package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.run.OneLine;
import dev.invoicelinks.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the result files of every file that a run touched, into one folder a file. */
public final class Results {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** In characters; of three bytes each a name with date and number still fits the 255 bytes of a file system. */
    private static final int LONGEST_NAME = 75;

    private final RunLedger ledger;
    private final SourceFiles files;
    private final Summaries summaries;
    private final Profiles profiles;
    private final ZoneId zone;
    private final Path folder;

    /**
     * Writes below this folder.
     *
     * @param profiles by which files were read
     * @param zone the merchant's, for the date in a folder's name and the times in its files
     */
    public Results(
            RunLedger ledger, SourceFiles files, Summaries summaries, Profiles profiles, ZoneId zone, Path folder) {
        this.ledger = ledger;
        this.files = files;
        this.summaries = summaries;
        this.profiles = profiles;
        this.zone = zone;
        this.folder = folder;
    }

    /**
     * Replaces the results of every file of the run, and of earlier files whose invoices it took up. Safe to repeat.
     *
     * @param trouble why the run could not go through; empty when it did
     * @throws TotalsDisagree when the totals of a file do not add up
     */
    public void write(Run run, Optional<String> trouble) {
        for (SourceFile file : files.of(run)) {
            write(run, file, trouble);
        }
        for (RunLedger.EarlierFile earlier : ledger.carried(run)) {
            Run of = new Run(run.merchant(), earlier.runNumber(), run.command(), run.startedAt(), run.fence());
            files.of(of).stream()
                    .filter(file -> file.id() == earlier.fileId())
                    .forEach(file -> write(of, file, trouble));
        }
    }

    private void write(Run run, SourceFile file, Optional<String> trouble) {
        Path to = folderOf(run, file);
        IssueSummary summary = summaries.alone(run, file);
        FileLayout layout = layout(file);
        if (layout != null) {
            SourceLines lines = new SourceLines(ledger, profiles);
            boolean anyRejected = summary.totals().count(Bucket.REJECTED) > 0;
            new ResultCsv(lines, zone).write(run, file, layout, to.resolve("result.csv"));
            new RejectedFile(lines).write(run, file, layout, anyRejected, to);
        }
        WholeFile.writeText(
                to.resolve("summary.json"),
                StandardCharsets.UTF_8,
                writer -> writer.write(JSON.writeValueAsString(summary.asJson()) + "\n"));
        String page = SummaryPage.of(summary, trouble.orElse(""), zone);
        WholeFile.writeText(to.resolve("summary.html"), StandardCharsets.UTF_8, writer -> writer.write(page));
    }

    private static @Nullable FileLayout layout(SourceFile file) {
        return Files.isRegularFile(file.copy()) ? file.layout() : null;
    }

    /** The file's own folder: taken once, kept for every rewriting. */
    private Path folderOf(Run run, SourceFile file) {
        Path known = ledger.resultsFolder(file).orElse(null);
        Path chosen = known == null ? take(run, file) : known;
        try {
            Files.createDirectories(chosen);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make the folder " + chosen, unwritable);
        }
        return chosen;
    }

    private Path take(Run run, SourceFile file) {
        String date = run.startedAt().atZone(zone).toLocalDate().toString();
        String name = date + "-" + withoutEnding(file.name());
        List<Path> tried = new ArrayList<>();
        for (int number = 1; ; number++) {
            Path candidate = folder.resolve(number == 1 ? name : name + "-" + number);
            tried.add(candidate);
            if (!Files.exists(candidate) && ledger.takeResultsFolder(file, candidate)) {
                return candidate;
            }
            if (tried.size() > 10_000) {
                throw new IllegalStateException(
                        "No free folder for the results of " + file.name() + " below " + folder);
            }
        }
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        return OneLine.of(base, LONGEST_NAME).replaceAll("[/\\\\:*?\"<>|]", "_");
    }
}
