package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.cli.Home;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.notice.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** What one thread plays its histories on, one after the other: books, folders and settings that are cleared in between. */
final class Stage implements AutoCloseable {

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final MemoryBooks books = new MemoryBooks();
    private final Settings settings;
    private final Templates templates;

    Stage() {
        try {
            // files that are forced to the disk are so at once where there is none
            folder = Files.isWritable(SHARED_MEMORY)
                    ? Files.createTempDirectory(SHARED_MEMORY, "simulation")
                    : Files.createTempDirectory("simulation");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Home home = Home.in(
                folder.resolve("home"),
                "invoice-links.provider.secret-key: skey_test_0simulated0",
                "invoice-links.provider.concurrency: 2",
                "invoice-links.merchant.zone: Asia/Bangkok",
                "invoice-links.merchant.name: Simulated Trading",
                "invoice-links.intake.batch: 2",
                "spring.datasource.url: jdbc:h2:mem:simulation");
        settings = Settings.of(home.folder());
        templates = Templates.read(settings.notice(), settings.mail());
        makeTables();
    }

    /** Spring Batch makes its tables at the first start; set-up is not what is played here. */
    private void makeTables() {
        VirtualClock clock = new VirtualClock();
        Play.program(this, clock, new World(clock), new Weather(), new Life());
        settings.environment()
                .getPropertySources()
                .addFirst(new MapPropertySource("tables", Map.of("spring.batch.jdbc.initialize-schema", "never")));
        books.remember();
    }

    MemoryBooks books() {
        return books;
    }

    Settings settings() {
        return settings;
    }

    Templates templates() {
        return templates;
    }

    /** Where a history finds and leaves its files. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    Path results() {
        return settings.results().folder();
    }

    /** The files below a folder with this ending, in the order of their names, byte by byte but for where this stage lies. */
    List<String> texts(String below, String ending) {
        try (Stream<Path> files = Files.walk(folder(below))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(it -> it.toString().endsWith(ending)).sorted().toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1).replace(folder.toString(), ""));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nothing has happened yet. */
    void clear() {
        try {
            for (String each : List.of("home/data", "mail", "dropped")) {
                FileSystemUtils.deleteRecursively(folder(each));
                Files.createDirectories(folder(each));
            }
            Files.createDirectories(results());
            Files.deleteIfExists(folder("journal.jsonl"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        books.empty();
    }

    @Override
    public void close() {
        books.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
