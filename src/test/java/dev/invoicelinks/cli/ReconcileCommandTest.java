package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reconciling as a person or a script does it. */
final class ReconcileCommandTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void issuedSample() {
        home = Home.in(folder);
        home.run("issue", "samples/invoices.csv");
    }

    @Test
    void saysHowInvoicesStandAndWhatIsOpen() {
        Home.Ran ran = home.run("reconcile");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("SANDBOX")
                .contains("Invoices: 26 unpaid", "THB", "open")
                .endsWith("Exit code 0: all done. Next: invoice-links status\n");
    }

    @Test
    void jsonStandsAloneOnStandardOutput() {
        Home.Ran ran = home.run("reconcile", "--json");

        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertThat(json.at("/invoices/unpaid").asInt()).isEqualTo(26);
        assertThat(json.at("/totals/JPY/due").asString()).isEqualTo("678700");
        assertThat(json.at("/totals/JPY/open").asString()).isEqualTo("678700");
        assertThat(json.at("/merchant").asString()).as("by its name").isEqualTo("Demo Trading");
        assertThat(json.at("/exit_code").asInt()).isZero();
    }

    @Test
    void spanMustMakeSense() {
        assertThat(home.run("reconcile", "--to", "2026-11-01").code()).isEqualTo(2);
        assertThat(home.run("reconcile", "--from", "2026-11-02", "--to", "2026-11-01")
                        .err())
                .contains("the span must not be empty");
        assertThat(home.run("reconcile", "--from", "yesterday").code()).isEqualTo(2);
        assertThat(home.run("reconcile", "--from", "2026-01-01", "--to", "2026-01-31")
                        .code())
                .isZero();
    }
}
