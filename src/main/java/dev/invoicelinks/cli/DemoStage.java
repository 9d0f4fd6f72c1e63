package dev.invoicelinks.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program's own commands in the demo's home, as a person would; what they say is kept and not shown. */
final class DemoStage {

    private final Path home;
    private final Clock clock;

    DemoStage(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * What a command said.
     *
     * @param json of standard output, for a command with {@code --json}
     * @param words of standard error
     */
    record Said(JsonNode json, String words) {}

    /**
     * Runs it with {@code --json}.
     *
     * @throws IllegalStateException when it fails: the demo is whole or says why it is not
     */
    Said json(String... command) {
        String[] all = java.util.Arrays.copyOf(command, command.length + 1);
        all[command.length] = "--json";
        Kept kept = run(all);
        return new Said(JsonMapper.shared().readTree(kept.out()), kept.err());
    }

    /** Runs it; the words of its standard output. */
    String words(String... command) {
        return run(command).out();
    }

    private record Kept(String out, String err) {}

    private Kept run(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Desk desk = new Desk(home, stream(out), stream(err), clock, false);
        int code = InvoiceLinksCommand.run(desk, command);
        String said = out.toString(StandardCharsets.UTF_8);
        String beside = err.toString(StandardCharsets.UTF_8);
        if (code != 0 && code != 3) {
            throw new IllegalStateException(
                    "The demo's " + command[0] + " ended with exit code " + code + ":\n" + beside + said);
        }
        return new Kept(said, beside);
    }

    private static PrintStream stream(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
