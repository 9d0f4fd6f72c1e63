package dev.invoicelinks.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.cli.Home;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle again and again; in the end there is one live link an invoice and one message. */
final class KilledAnywhereIT {

    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int INVOICES = 600;

    /** Links that a run makes before it is killed, at least and at most: enough kills fall into the middle of the file. */
    private static final int LEAST_PROGRESS = 15;

    private static final int MOST_PROGRESS = 30;
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/pay/([0-9A-Z]+)");

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Home home;
    private Program program;
    private Witness witness;

    @BeforeEach
    void start() {
        Path store = folder.resolve("witness");
        sandbox = Sandbox.start(new SandboxSettings(0, store, true));
        witness = new Witness(store);
        home = Home.in(
                folder.resolve("home"),
                "invoice-links.provider.base-url: " + sandbox.baseUrl(),
                "invoice-links.provider.secret-key: " + sandbox.secretKey(),
                "invoice-links.provider.rate: 60",
                "invoice-links.provider.send-by: 2s",
                "invoice-links.provider.call-timeout: 1s",
                "invoice-links.provider.read-timeout: 1s",
                "invoice-links.provider.settle-window: 200ms",
                "invoice-links.provider.look-interval: 100ms",
                "invoice-links.merchant.zone: Asia/Bangkok",
                "invoice-links.merchant.name: Killed Trading");
        program = new Program(home.folder(), List.of());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void oneLiveLinkAndOneMessageAnInvoiceHoweverOftenTheProgramIsKilled() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path file = invoices();
        int kills = 0;
        for (int attempt = 0; kills < KILLS && attempt < 3 * KILLS; attempt++) {
            if (killed(program.start("issue", file.toString()), random, kills)) {
                kills++;
            }
        }
        int code = program.run("issue", file.toString());
        if (code == 5) {
            code = program.run("issue");
        }

        assertThat(code).as("seed " + seed + "\n" + program.output()).isZero();
        assertThat(kills).as("kills in the middle").isGreaterThanOrEqualTo(KILLS);
        Map<String, String> live = witness.liveLinks();
        assertThat(live).as("seed " + seed).hasSize(INVOICES);
        messagesNameTheLiveLinks(live);
        System.out.println("killed " + kills + " times (seed " + seed + "), " + INVOICES + " invoices, "
                + witness.created() + " links created, " + live.size() + " live, duplicates 0");
    }

    /** Kills at a random moment: early kills fall into start and import, later ones wait for the provider to see more links. */
    private boolean killed(Process process, Random random, int kills) throws Exception {
        long before = witnessed();
        boolean early = kills % 4 == 0;
        long wanted = before + LEAST_PROGRESS + random.nextInt(MOST_PROGRESS - LEAST_PROGRESS);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(early ? 900 + random.nextInt(1500) : 20_000);
        while (process.isAlive() && System.nanoTime() < deadline && (early || witnessed() < wanted)) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        boolean inTheMiddle = process.isAlive();
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        return inTheMiddle;
    }

    private long witnessed() {
        return witness.created();
    }

    private void messagesNameTheLiveLinks(Map<String, String> live) throws IOException {
        List<Path> messages = home.files("data/outbox").stream()
                .filter(message -> message.toString().endsWith(".eml"))
                .toList();
        Set<String> named = new HashSet<>();
        for (Path message : messages) {
            Matcher link = LINK.matcher(Files.readString(message, StandardCharsets.UTF_8)
                    .replace("=\r\n", "")
                    .replace("=3D", "="));
            assertThat(link.find()).as(message.toString()).isTrue();
            named.add(link.group(1));
        }
        assertThat(messages).hasSize(INVOICES);
        Set<String> tokens = new HashSet<>();
        live.values()
                .forEach(id -> tokens.add(id.substring("link_test_".length()).toUpperCase(java.util.Locale.ROOT)));
        assertThat(named).isEqualTo(tokens);
    }

    private Path invoices() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(
                "invoice_number,customer_id,customer_name,email,phone,amount,currency,issue_date,due_date,description,language");
        for (int number = 1; number <= INVOICES; number++) {
            rows.add("K-" + number + ",C-" + number + ",Customer " + number + ",c" + number
                    + "@example.com,,100.00,THB,2026-11-20,2099-12-20,Consulting,en");
        }
        return Files.write(folder.resolve("killed.csv"), rows);
    }
}
