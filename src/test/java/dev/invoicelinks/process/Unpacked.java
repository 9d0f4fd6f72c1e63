package dev.invoicelinks.process;

import dev.invoicelinks.cli.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The program as its launcher runs it: unpacked, with an archive of its classes that a first run has written. It starts in half the time. */
final class Unpacked {

    /** What comes before a command's own options; made once a test process. */
    static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private static final String JAR = "invoice-links-0.1.0.jar";
    private static final long LONGEST_SECONDS = 120;
    private static final Path FOLDER = Path.of("target", "unpacked-" + System.getProperty("tests.fork", "alone"))
            .toAbsolutePath();
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");

    private Unpacked() {}

    static Path jar() {
        return Once.JAR_FILE;
    }

    static Path archive() {
        return ARCHIVE;
    }

    private static Path unpack() {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.createDirectories(FOLDER);
            run("-Djarmode=tools", "-jar", "target/" + JAR, "extract", "--force", "--destination", FOLDER.toString());
            Home home = Home.in(FOLDER.resolve("training"));
            run(
                    "-XX:ArchiveClassesAtExit=" + ARCHIVE,
                    "-Dinvoice-links.home=" + home.folder(),
                    "-jar",
                    FOLDER.resolve(JAR).toString(),
                    "issue",
                    Path.of("samples/one-invoice.csv").toAbsolutePath().toString());
            return FOLDER.resolve(JAR);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void run(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(JAVA);
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("said.txt").toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "The program could not be unpacked: " + Files.readString(FOLDER.resolve("said.txt")));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class Once {

        private static final Path JAR_FILE = unpack();
    }
}
