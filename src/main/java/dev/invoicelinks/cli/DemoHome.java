package dev.invoicelinks.cli;

import dev.invoicelinks.job.BooksFile;
import dev.invoicelinks.job.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home of the demo's own, made afresh, so that nobody's books, keys or links are touched. */
final class DemoHome {

    private static final List<String> SAMPLES = List.of(
            "invoices", "social-orders", "phone-orders", "event-registrations", "consulting", "subscription-renewals");

    private final Path home;
    private final Path folder;

    /** @param home the user's own */
    DemoHome(Path home) {
        this.home = home;
        this.folder = home.resolve("data").resolve("demo");
    }

    Path folder() {
        return folder;
    }

    /**
     * Empties it and says where texts are and that any free port will do.
     *
     * @throws WrongUse when the environment would lead the demo to other books or another provider
     */
    Settings fresh() {
        clear(folder);
        try {
            Path config = Files.createDirectories(folder.resolve("config"));
            Files.writeString(config.resolve("local.yml"), """
                    invoice-links:
                      sandbox.port: 0
                      provider.rate: 1000
                      provider.burst: 100
                      provider.concurrency: 1
                      notice.templates: "%s"
                    """.formatted(home.resolve("config/templates")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make " + folder, unwritable);
        }
        Settings settings = Settings.of(folder);
        boolean own = settings.usesSandbox()
                && settings.sandbox().store().startsWith(folder)
                && settings.results().folder().startsWith(folder)
                && BooksFile.of(settings.databaseUrl()).isPresent()
                && settings.databaseUrl().contains(folder.toString());
        if (!own) {
            throw new WrongUse(
                    "The environment names a key, a provider, a database or a folder of its own. The demo uses only"
                            + " its own sandbox and books: unset OMISE_SECRET_KEY and INVOICE_LINKS_…, SPRING_… variables.");
        }
        return settings;
    }

    /** The sample files. */
    List<Path> samples() {
        List<Path> files = SAMPLES.stream()
                .map(name -> home.resolve("samples").resolve(name + ".csv"))
                .toList();
        files.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(missing -> {
            throw new WrongUse(missing + " is missing: the demo issues the samples that come with the program.");
        });
        return files;
    }

    private static void clear(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException("Cannot empty " + folder + ". Is another demo running?", stays);
        }
    }
}
