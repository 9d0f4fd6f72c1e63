package dev.invoicelinks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java of the test's making: which one it takes, what it refuses, what it passes on. */
final class LauncherIT {

    @TempDir
    private Path folder;

    private Path home;

    /** A home that counts as built, so that nothing is compiled here; CI builds a clone for real. */
    @BeforeEach
    void builtHome() throws IOException {
        home = Files.createDirectories(folder.resolve("a home"));
        Path launcher = Files.copy(Path.of("invoice-links"), home.resolve("invoice-links"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("pom.xml"), "<project>\n  <version>9.9</version>\n</project>\n");
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("target/app"));
        Files.writeString(home.resolve("target/app/21.jsa.failed"), "");
        Files.writeString(home.resolve("target/app/built"), "");
    }

    @Test
    void argumentsHomeAndExitCodeArePassedThroughFromAnywhereAndThroughASymlink() throws Exception {
        java("21.0.1", "printf '%s|' \"$@\"; exit 3");
        Path link = Files.createSymbolicLink(folder.resolve("il"), Path.of("a home/invoice-links"));

        Ran ran = run(link, Map.of(), "issue", "my file.csv");

        assertThat(ran.code).isEqualTo(3);
        assertThat(ran.said)
                .contains("-Dinvoice-links.home=" + home.toRealPath() + "|")
                .contains("-jar|" + home.toRealPath() + "/target/app/invoice-links-9.9.jar|issue|my file.csv|");
    }

    @Test
    void classArchiveIsUsedWhenThereIsOne() throws Exception {
        java("21.0.1", "printf '%s|' \"$@\"");
        Files.writeString(home.resolve("target/app/21.jsa"), "");

        assertThat(run(home.resolve("invoice-links"), Map.of(), "status").said)
                .contains("-XX:SharedArchiveFile=" + home.toRealPath() + "/target/app/21.jsa|");
    }

    @Test
    void oldJavaIsNamed() throws Exception {
        java("11.0.2", "exit 0");

        Ran ran = run(home.resolve("invoice-links"), Map.of(), "status");

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.said).contains("Java 11", "too old", "JDK 17 or newer");
    }

    @Test
    void java8IsNamedByItsOldNumbering() throws Exception {
        java("1.8.0_391", "exit 0");

        assertThat(run(home.resolve("invoice-links"), Map.of(), "status").said).contains("Java 8", "too old");
    }

    @Test
    void noJavaIsSaid() throws Exception {
        Ran ran = run(home.resolve("invoice-links"), Map.of(), "status");

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.said).contains("no Java found", "JDK 17 or newer");
    }

    @Test
    void javaHomeIsStrongerThanThePath() throws Exception {
        java("11.0.2", "exit 0");
        Path other = script(folder.resolve("jdk/bin/java"), "21.0.1", "echo other");

        assertThat(run(
                                home.resolve("invoice-links"),
                                Map.of("JAVA_HOME", folder.resolve("jdk").toString()),
                                "status")
                        .said)
                .as(other.toString())
                .contains("other");
    }

    private void java(String version, String then) throws IOException {
        script(folder.resolve("bin/java"), version, then);
    }

    private static Path script(Path file, String version, String then) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\"' >&2; exit 0; fi\n"
                        + then + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** With only the tools a bare system has: Java is where the test put it, or nowhere. */
    private Ran run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        for (String tool :
                List.of("sed", "head", "readlink", "dirname", "find", "env", "cat", "mkdir", "rm", "sleep")) {
            Path link = tools.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, located(tool));
            }
        }
        List<String> line = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(line).redirectErrorStream(true).directory(folder.toFile());
        process.environment().clear();
        process.environment().put("PATH", tools.toString());
        process.environment().putAll(environment);
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ran(started.exitValue(), said);
    }

    private static Path located(String tool) {
        Path path = Path.of("/usr/bin", tool);
        return Files.exists(path) ? path : Path.of("/bin", tool);
    }

    private record Ran(int code, String said) {}
}
