package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Real customers are asked only for sums that a person has confirmed. */
final class LiveTotalsTest {

    private static final Map<String, BigDecimal> ASKED =
            Map.of("THB", new BigDecimal("1250.50"), "JPY", new BigDecimal("54000"));

    @Test
    void exactSumsPassHoweverTheyAreWritten() {
        assertThatCode(() -> new LiveTotals(Map.of("THB", "1,250.5", "JPY", "54000.00")).confirm(ASKED))
                .doesNotThrowAnyException();
        assertThatCode(() -> new LiveTotals(Map.of()).confirm(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void anythingElseIsRefusedWithTheSumsAndTheOptions() {
        for (Map<String, String> confirmed : java.util.List.of(
                Map.<String, String>of(),
                Map.of("THB", "1250.50"),
                Map.of("THB", "1250.51", "JPY", "54000"),
                Map.of("THB", "1250.50", "JPY", "54000", "USD", "1"),
                Map.of("THB", "much", "JPY", "54000"))) {
            assertThatThrownBy(() -> new LiveTotals(confirmed).confirm(ASKED))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("THB 1250.50")
                    .hasMessageContaining("--confirm-total JPY=54000");
        }
    }
}
