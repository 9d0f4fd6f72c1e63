package dev.invoicelinks.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A client that Omise publishes, brought into a folder of the build and run as a program of its own. Where it cannot be had, its test is left out and one line says
 * so; with {@code -Dclients.required=true} it fails instead.
 */
final class OfficialClient {

    private static final Path SCRIPTS = Path.of("src/test/resources/sandbox");
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;

    /** @param installed what lies in the folder once the client is there */
    OfficialClient(String folder, List<String> scripts, String installed, List<String> install)
            throws IOException, InterruptedException {
        this.folder = Files.createDirectories(Path.of("target", folder));
        for (String script : scripts) {
            Files.copy(SCRIPTS.resolve(script), this.folder.resolve(script), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(this.folder.resolve(installed))) {
            bring(folder, install);
        }
    }

    private void bring(String name, List<String> install) throws InterruptedException {
        String failed = failure(install);
        if (!failed.isEmpty()) {
            String line =
                    "CLIENTS: " + name + " was left out, since " + String.join(" ", install) + " failed: " + failed;
            System.out.println(line);
            if (Boolean.getBoolean("clients.required")) {
                Assertions.fail(line);
            }
            Assumptions.abort(line);
        }
    }

    /** Empty when the command succeeded. */
    private String failure(List<String> command) throws InterruptedException {
        Path said = folder.resolve("install.log");
        try {
            Process process = process(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "it did not end within " + PATIENCE_SECONDS + " s";
            }
            return process.exitValue() == 0 ? "" : Files.readString(said).strip();
        } catch (IOException missing) {
            return String.valueOf(missing.getMessage());
        }
    }

    private ProcessBuilder process(List<String> command) {
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** What the client's program says, given the sandbox's port and keys. */
    String run(Sandbox sandbox, String... program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.add(Integer.toString(sandbox.port()));
        command.add(sandbox.secretKey());
        command.add(sandbox.publicKey());
        Path errors = folder.resolve("run.log");
        Process process = process(command).redirectError(errors.toFile()).start();
        byte[] said = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return new String(said, StandardCharsets.UTF_8);
    }
}
