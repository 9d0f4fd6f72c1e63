package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.cli.Home.Ran;
import dev.invoicelinks.sandbox.RunningSandbox;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a user starts it. */
final class SandboxCommandTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void freshHome() {
        home = Home.in(folder);
    }

    @Test
    void sandboxTellsFailsAndSaysSo() throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.json"), "[{\"fault\":\"status\",\"path\":\"/account\"}]");
        FutureTask<Ran> running = new FutureTask<>(() ->
                home.run("sandbox", "--webhook", "http://127.0.0.1:9/hook", "--faults", rules.toString(), "--classic"));
        Thread user = new Thread(running);
        user.start();
        Path store = home.path("data/sandbox");
        await().until(() -> RunningSandbox.find(store).isPresent());

        Ran second = home.run("sandbox");
        Ran third = home.run("sandbox", "--classic");
        await().until(() -> Files.readString(store.resolve("journal.jsonl")).contains("/_sandbox/identity"));
        user.interrupt();
        Ran first = running.get();

        assertThat(first.out())
                .contains("SANDBOX", "  webhook     http://127.0.0.1:9/hook  signed with ", "1 rules of " + rules);
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("runs already at http://127.0.0.1:");
        assertThat(third.code()).isEqualTo(2);
        assertThat(third.err()).contains("Stop it, then start it with these options.");
    }

    @Test
    void sandboxThatRunsAndRefusesConnectionsIsAFailureAndNoOtherRun() throws Exception {
        home.run("issue", "samples/one-invoice.csv");
        Path store = home.path("data/sandbox");
        Files.write(store.resolve("address"), List.of("1", "another"));
        Path database = home.files("data/sandbox").stream()
                .filter(it -> it.toString().endsWith(".mv.db"))
                .findFirst()
                .orElseThrow();
        try (FileChannel other = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            Ran refused = home.run("issue", "samples/one-invoice.csv");

            assertThat(held.isValid()).isTrue();
            assertThat(refused.code()).as(refused.err()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("does not answer at http://127.0.0.1:1", "refuses connections", "Exit code 1");
        }
    }

    @Test
    void rulesAndAddressesThatCannotBeFollowedEndItWithWords() throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.json"), "[{\"fault\":\"gremlin\"}]");

        Ran gremlin = home.run("sandbox", "--faults", rules.toString());
        Ran missing =
                home.run("sandbox", "--faults", folder.resolve("none.json").toString());
        Ran elsewhere = home.run("sandbox", "--webhook", "http://example.com:80/");

        assertThat(gremlin.code()).isEqualTo(2);
        assertThat(gremlin.err()).contains("\"fault\" is \"gremlin\"");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("none.json cannot be read");
        assertThat(elsewhere.code()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("webhooks go only to this machine");
    }
}
