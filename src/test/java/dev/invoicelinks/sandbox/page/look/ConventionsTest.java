package dev.invoicelinks.sandbox.page.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts and times in the reader's own form. */
final class ConventionsTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 125050 | THB | THB 1,250.50
            EN | 125050 | JPY | JPY 125,050
            TH | 125050 | THB | ฿1,250.50
            TH | 2000   | USD | USD 20.00
            JA | 125050 | JPY | ￥125,050
            JA | 125050 | THB | THB 1,250.50
            """)
    void amountHasItsCurrencyAndAllItsDecimals(Language language, long minorUnits, String currency, String written) {
        assertThat(Conventions.of(language, BANGKOK)
                        .amount(minorUnits, currency)
                        .replace('\u00a0', ' '))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"EN,25 November 2026", "TH,25 พฤศจิกายน", "TH,2569", "JA,2026年11月25日"})
    void timeIsOfTheMerchantsZoneAndTheReadersCalendar(Language language, String part) {
        Instant lateOnThe24thInLondon = Instant.parse("2026-11-24T18:30:00Z");

        assertThat(Conventions.of(language, BANGKOK).time(lateOnThe24thInLondon))
                .contains(part)
                .contains("1:30");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T17:00:00Z,'31 December 2026, 23:59'",
        "2026-12-31T16:59:00Z,'31 December 2026, 23:59'",
        "2026-12-31T17:01:00Z,'1 January 2027, 00:01'"
    })
    void dayThatEndsAtMidnightIsNamedItself(Instant end, String written) {
        assertThat(Conventions.of(Language.EN, BANGKOK).lastMinute(end).replace(" at ", ", "))
                .isEqualTo(written);
    }
}
