package dev.invoicelinks.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A home of its own for a test, with the product's texts and settings, and a command line to run in it. */
public final class Home {

    private final Path folder;
    private Clock clock = Clock.systemUTC();

    private Home(Path folder) {
        this.folder = folder;
    }

    /** From here on the program lives at this instant. */
    public void at(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    /** From here on the program's clock is ahead of the machine's; behind when negative. */
    public void ahead(Duration by) {
        clock = Clock.offset(Clock.systemUTC(), by);
    }

    /** A fresh home whose sandbox takes any free port. */
    public static Home in(Path folder, String... localSettings) {
        Home home = new Home(folder);
        copy(Path.of("config"), folder.resolve("config"));
        List<String> lines =
                localSettings.length == 0 ? List.of("invoice-links.sandbox.port: 0") : List.of(localSettings);
        home.local(lines);
        return home;
    }

    /** A home that is there already, such as a copy of one whose program died. */
    public static Home existing(Path folder) {
        return new Home(folder);
    }

    /** Replaces config/local.yml, readable by its owner only. */
    public void local(List<String> lines) {
        try {
            Path file = Files.write(folder.resolve("config/local.yml"), lines);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path path(String below) {
        return folder.resolve(below);
    }

    /** Runs one command line in this process, as the program would. */
    public Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Desk desk = new Desk(
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                clock,
                false);
        int code = InvoiceLinksCommand.run(desk, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Files below a folder of this home, in order of their names; none when the folder is not there. */
    public List<Path> files(String below) {
        Path start = path(below);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("local.yml")) {
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How a command ended and what it said. */
    public record Ran(int code, String out, String err) {}
}
