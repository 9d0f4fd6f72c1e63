package dev.invoicelinks.sandbox.page.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which forms a sandbox takes. */
final class FormSealTest {

    private final FormSeal seals = new FormSeal("skey_test_1");

    @Test
    void sealIsGoodForItsPurposeAlone() {
        String seal = seals.seal("pay A");

        assertThat(seals.isWhole("pay A", seal)).isTrue();
        assertThat(seals.isWhole("pay B", seal)).isFalse();
    }

    @Test
    void sealSurvivesARestartAndIsOfOneSandboxAlone() {
        String seal = seals.seal("pay A");

        assertThat(new FormSeal("skey_test_1").isWhole("pay A", seal)).isTrue();
        assertThat(new FormSeal("skey_test_2").isWhole("pay A", seal)).isFalse();
    }

    @Test
    void eachAttemptHasItsOwn() {
        assertThat(seals.seal("pay A")).isNotEqualTo(seals.seal("pay A"));
    }

    @Test
    void everyTabGoesOnWithTheSameSeal() {
        String first = seals.seal("pay A");
        String second = seals.after("pay A", first);

        assertThat(second).isNotEqualTo(first).isEqualTo(seals.after("pay A", first));
        assertThat(seals.isWhole("pay A", second)).isTrue();
    }

    @Test
    void whatIsNoSealIsNotTaken() {
        String seal = seals.seal("pay A");

        assertThat(seals.isWhole("pay A", "")).isFalse();
        assertThat(seals.isWhole("pay A", seal.substring(1))).isFalse();
        assertThat(seals.isWhole("pay A", seal.substring(0, seal.length() - 2) + "xx"))
                .isFalse();
        assertThat(seals.isWhole("pay A", "x".repeat(100_000))).isFalse();
    }
}
