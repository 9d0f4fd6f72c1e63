package dev.invoicelinks.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.Invoice;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-24,-,2026-12-31",
                "2026-11-20,-,2026-12-01",
                "2027-12-24,-,2027-02-22",
                "-,-,2026-12-08",
                "2026-12-24,2026-12-25,2026-12-25"
            })
    void theLastDayFollowsTheDueDateWithinBounds(LocalDate due, LocalDate expiresOn, LocalDate expected) {
        Invoice invoice = Samples.invoice("INV-1", due, expiresOn);
        assertThat(new Expiry(7, 7, 90, 14).of(invoice, ISSUED)).isEqualTo(expected);
    }
}
