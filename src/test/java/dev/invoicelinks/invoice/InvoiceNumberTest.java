package dev.invoicelinks.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceNumberTest {

    @ParameterizedTest
    @CsvSource({"' INV-1 ',INV-1", "INV－１,INV-1", "inv-1,inv-1", "007,007", "請求書12,請求書12"})
    void canonicalFormJoinsSpellingsButKeepsCaseAndZeros(String written, String canonical) {
        assertThat(InvoiceNumber.canonical(written).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"INV-1009,1009", "2026/11/0042,2026110042", "ABC,0", "1234567890123456,567890123456"})
    void digitsAreReadAsOneNumberModuloTenToTheTwelfth(String written, long digits) {
        assertThat(InvoiceNumber.canonical(written).digits()).isEqualTo(digits);
    }

    @Test
    void emptyAndOverlongNumbersAreRefused() {
        assertThatThrownBy(() -> InvoiceNumber.canonical("  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InvoiceNumber.canonical("1".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }
}
