package dev.invoicelinks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in its own process, on a home of its own. */
public final class Program {

    private static final long LONGEST_SECONDS = 120;

    private final Path home;
    private final List<String> options;

    /** @param options for the JVM, such as {@code -Dinvoice-links.provider.rate=100} */
    public Program(Path home, List<String> options) {
        this.home = home;
        this.options = List.copyOf(options);
    }

    /** Starts a command; its output goes to a file of the home. */
    public Process start(String... arguments) {
        Path jar = Unpacked.jar();
        List<String> line = new ArrayList<>(Unpacked.JAVA);
        line.addAll(List.of("-XX:SharedArchiveFile=" + Unpacked.archive(), "-Dinvoice-links.home=" + home));
        line.addAll(options);
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()))
                    .start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** Runs a command to its end; its exit code. */
    public int run(String... arguments) {
        Process process = start(arguments);
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not ended within " + LONGEST_SECONDS + " s: " + output());
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new IllegalStateException(interrupted);
        }
        return process.exitValue();
    }

    /** Everything said by all its runs so far. */
    public String output() {
        try {
            return Files.exists(said()) ? Files.readString(said()) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path said() {
        return home.resolve("said.txt");
    }
}
