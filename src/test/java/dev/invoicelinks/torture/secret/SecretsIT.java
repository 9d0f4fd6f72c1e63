package dev.invoicelinks.torture.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.cli.Home;
import dev.invoicelinks.process.Program;
import dev.invoicelinks.torture.Arena;
import dev.invoicelinks.torture.Canaries;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every command with everything logged that can be, at a provider that fails in every way: the key, a card's number that somebody wrote, and the webhook's secret stand
 * nowhere, and payment addresses only where customers and accountants look for them.
 */
final class SecretsIT {

    private static final String CARD = "4111111111111111";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FAULTS = List.of(
            "{\"fault\":\"status\",\"status\":422,\"nth\":1}",
            "{\"fault\":\"status\",\"status\":500,\"as\":\"html\",\"nth\":2}",
            "{\"fault\":\"reset_after_work\",\"nth\":3}",
            "{\"fault\":\"body_truncated\",\"nth\":4}",
            "{\"fault\":\"body_malformed\",\"nth\":5}",
            "{\"fault\":\"body_duplicate_keys\",\"nth\":6}",
            "{\"fault\":\"body_without_token\",\"nth\":7}",
            "{\"fault\":\"held_after_work\",\"for_ms\":3000,\"nth\":8}",
            "{\"fault\":\"close_after_work\",\"nth\":9}",
            "{\"fault\":\"redirect\",\"nth\":10}");

    @TempDir
    private Path folder;

    @Test
    @Tag("torture")
    void keyAndCardStandNowhereAndPaymentAddressesOnlyWhereTheyBelong() throws Exception {
        URI address = Arena.freeAddress();
        try (Arena arena = Arena.withMail(folder, "invoice-links.webhook.port: " + address.getPort())) {
            JsonNode hook = arena.control("/_sandbox/webhooks", "{\"url\":\"" + address + "/webhooks/omise\"}");
            String secret = hook.path("secret").asString();
            Path settings = arena.home().path("config/local.yml");
            Files.writeString(settings, Files.readString(settings) + "invoice-links.webhook.secret: " + secret + "\n");
            Canaries canaries =
                    Canaries.in(arena.home().folder(), arena.sandbox().secretKey(), secret, CARD);
            Program program = new Program(arena.home().folder(), List.of("-DINVOICE_LINKS_LOG_LEVEL=TRACE"));

            issueInTrouble(arena, program, canaries);
            everyOtherCommand(program);
            lookAtAnInvoice(arena, canaries);
            serve(arena, program, address, canaries);
            keyRefused(arena, program);

            assertThat(canaries.payAddresses()).hasSizeGreaterThan(10);
            assertThat(Files.readString(arena.home().path("data/logs/invoice-links.log")))
                    .as("everything was logged")
                    .contains("DEBUG");
            assertThat(canaries.in("printed", program.output())).isEmpty();
            assertThat(canaries.inFiles()).isEmpty();
        }
    }

    private static void issueInTrouble(Arena arena, Program program, Canaries canaries) throws Exception {
        FAULTS.forEach(fault -> arena.fault(fault.replaceFirst("\\{", "{\"method\":\"POST\",\"path\":\"/links\",")));
        Path file = arena.invoices("months.csv", "S-", 20);
        Files.writeString(
                file, Files.readString(file) + Arena.row("S-99", "1.00").replace("Consulting", "by " + CARD) + "\n");
        Process issuing = program.start("issue", file.toString());
        assertThat(canaries.in(issuing)).isEmpty();
        assertThat(issuing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(program.output())
                .isTrue();
        arena.endFaults();
        for (int again = 0; again < 3; again++) {
            program.run("issue");
        }
    }

    private static void everyOtherCommand(Program program) throws IOException {
        for (String line : List.of(
                "check samples/invoices.csv",
                "reconcile",
                "send",
                "exceptions",
                "status",
                "list",
                "hold S-2 --reason " + CARD + " --yes",
                "withdraw S-3 --reason asked --yes",
                "settle S-4 --by cash --ref " + CARD + " --yes",
                "audit export --personal",
                "doctor --provider",
                "adopt --yes",
                "settle " + CARD + " --by cash --yes")) {
            program.run(line.replace("samples/", Path.of("samples").toAbsolutePath() + "/")
                    .split(" "));
        }
    }

    /** Whoever asks for one invoice by its number is shown its link; that is its screen, and no log. */
    private static void lookAtAnInvoice(Arena arena, Canaries canaries) {
        Home.Ran looked = arena.run("status", "S-20");
        assertThat(looked.out()).contains("/pay/");
        assertThat(canaries.in("shown", looked.out())).allMatch(found -> found.contains("a payment address"));
        assertThat(canaries.in("said", looked.err())).isEmpty();
    }

    private static void serve(Arena arena, Program program, URI address, Canaries canaries) throws Exception {
        Process serving = program.start("serve");
        await().atMost(PATIENCE).until(() -> arena.health(address).contains("\"status\":\"up\"") || !serving.isAlive());
        assertThat(canaries.in(serving)).isEmpty();
        arena.control(
                "/_sandbox/customers", "{\"mix\":{\"paid\":0.6,\"failed\":0.2,\"refunded\":0.1,\"disputed\":0.1}}");
        await().atMost(PATIENCE).until(() -> arena.health(address).contains("\"waiting\":0"));
        assertThat(canaries.in("health", arena.health(address))).isEmpty();
        serving.destroy();
        assertThat(serving.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        program.run("reconcile");
        program.run("exceptions", "--json");
    }

    /** Last, because nothing works without a key. */
    private static void keyRefused(Arena arena, Program program) {
        arena.fault("{\"fault\":\"status\",\"status\":401,\"path\":\"/**\"}");
        Path file = arena.invoices("more.csv", "T-", 2);
        program.run("issue", file.toString());
        program.run("reconcile");
        arena.endFaults();
        arena.fault("{\"fault\":\"connection_refused\",\"for_ms\":1000}");
        program.run("reconcile");
    }
}
