package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections as a person types them. */
final class CorrectionCommandsTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void issued() {
        home = Home.in(folder);
        home.run("issue", "samples/one-invoice.csv");
    }

    @Test
    void holdShowsCountAndSumAndReleaseLiftsIt() {
        Home.Ran held = home.run("hold", "INV-1", "--reason", "disputed", "--yes");

        assertThat(held.code()).as(held.err()).isZero();
        assertThat(held.out()).contains("1 invoice to be held: THB 1250.50", "INV-1", "Done for 1");
        assertThat(home.run("status", "INV-1").out()).contains("held", "disputed");
        assertThat(home.run("issue", "samples/one-invoice.csv").code()).isEqualTo(3);

        assertThat(home.run("release", "INV-1", "--yes").out()).contains("disputed", "Done for 1");
        assertThat(home.run("issue", "samples/one-invoice.csv").code()).isZero();
    }

    @Test
    void withoutAYesAndNobodyToAskNothingIsDone() {
        Home.Ran ran = home.run("hold", "INV-1", "--reason", "disputed");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--yes");
        assertThat(home.run("status", "INV-1").out()).doesNotContain("held");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(home.run("hold", "--reason", "x", "--yes").err()).contains("Say which invoices");
        assertThat(home.run("retry", "INV-1", "--yes").err())
                .contains("Nothing to be tried again: INV-1", "Nothing was changed");
        assertThat(home.run("hold", "INV-1", "NONE", "--reason", "x", "--yes").err())
                .contains("NONE");
        assertThat(home.run("hold", "INV-1", "--yes").code()).isEqualTo(2);
    }
}
