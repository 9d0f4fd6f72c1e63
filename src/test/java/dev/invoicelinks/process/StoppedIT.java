package dev.invoicelinks.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.cli.Home;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM ends a run within ten seconds, leaves nothing in doubt that need not be, and the next start finishes it; a second process is refused. */
final class StoppedIT {

    private static final int INVOICES = 160;
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Witness witness;
    private Program program;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        Path store = folder.resolve("witness");
        sandbox = Sandbox.start(new SandboxSettings(0, store, true));
        witness = new Witness(store);
        Home home = Home.in(
                folder.resolve("home"),
                "invoice-links.provider.base-url: " + sandbox.baseUrl(),
                "invoice-links.provider.secret-key: " + sandbox.secretKey(),
                "invoice-links.merchant.zone: Asia/Bangkok",
                "invoice-links.merchant.name: Stopped Trading");
        program = new Program(home.folder(), List.of());
        List<String> rows = new ArrayList<>();
        rows.add("invoice_number,customer_name,email,amount,currency,due_date");
        for (int number = 1; number <= INVOICES; number++) {
            rows.add("S-" + number + ",Customer " + number + ",c" + number + "@example.com,100.00,THB,2099-12-20");
        }
        file = Files.write(folder.resolve("stopped.csv"), rows);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void sigtermStopsWithinTenSecondsAndTheNextStartFinishesTheRun() throws Exception {
        Process process = program.start("issue", file.toString());
        Awaitility.await().atMost(STARTS_WITHIN).until(() -> witness.created() > 20 || !process.isAlive());
        long began = System.nanoTime();
        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).as(program.output()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(witness.created()).isLessThan(INVOICES);
        assertThat(program.output()).contains("The run was stopped", "not tried yet", "Exit code 1");

        assertThat(program.run("issue", file.toString())).as(program.output()).isZero();
        assertThat(witness.created()).isEqualTo(INVOICES);
        assertThat(witness.liveLinks()).hasSize(INVOICES);
    }

    @Test
    void secondProcessIsRefusedInWordsWithExitCode4() throws Exception {
        Process first = program.start("issue", file.toString());
        Awaitility.await().atMost(STARTS_WITHIN).until(() -> witness.created() > 0 || !first.isAlive());

        assertThat(program.run("issue")).as(program.output()).isEqualTo(4);
        assertThat(program.output()).contains("Another process");

        assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isZero();
    }
}
