package dev.invoicelinks.sandbox.page.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.page.method.CardEntry.Problem;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card form, filled in rightly and wrongly. */
final class CardEntryTest {

    private static final String GOOD = "4242 4242 4242 4242";
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({"11,26", "1,27", "12,2030"})
    void cardIsTakenUntilTheEndOfItsMonth(String month, String year) {
        CardEntry entry = CardEntry.read(GOOD, "ANA", month, year, "123", NOVEMBER);

        assertThat(entry.isRight()).isTrue();
        assertThat(entry.card()).contains(TestCard.VISA);
        assertThat(entry.lastDigits()).isEqualTo("4242");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            4242424242424241    | ANA              | 12 | 30 | 123   | CARD_NUMBER
            ''                  | ANA              | 12 | 30 | 123   | CARD_NUMBER
            4000000000000002    | ANA              | 12 | 30 | 123   | CARD_REAL
            4242424242424242    | ''               | 12 | 30 | 123   | CARD_NAME
            4242424242424242    | 4242424242424242 | 12 | 30 | 123   | CARD_NAME
            4242424242424242    | ANA              | 13 | 30 | 123   | CARD_EXPIRY
            4242424242424242    | ANA              | '' | 30 | 123   | CARD_EXPIRY
            4242424242424242    | ANA              | 12 | xx | 123   | CARD_EXPIRY
            4242424242424242    | ANA              | 10 | 26 | 123   | CARD_EXPIRED
            4242424242424242    | ANA              | 12 | 30 | 12    | CARD_CODE
            4242424242424242    | ANA              | 12 | 30 | 12345 | CARD_CODE
            """)
    void whatIsWrongIsNamed(String number, String holder, String month, String year, String code, Problem problem) {
        CardEntry entry = CardEntry.read(number, holder, month, year, code, NOVEMBER);

        assertThat(entry.problems()).containsExactly(problem);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(CardEntry.read("", "", "", "", "", NOVEMBER).problems()).hasSize(4);
    }

    @Test
    void neitherNumberNorCodeIsPrinted() {
        assertThat(CardEntry.read(GOOD, "ANA", "12", "30", "987", NOVEMBER).toString())
                .contains("4242", "ANA")
                .doesNotContain("42424242")
                .doesNotContain("4242 4242")
                .doesNotContain("987");
    }
}
