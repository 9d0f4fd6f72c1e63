package dev.invoicelinks.sandbox.page.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.page.look.AmountEntry.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as customers and merchants type them. */
final class AmountEntryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20          | THB | 2000
            1250.50     | THB | 125050
            1,250.5     | THB | 125050
            12,345,678  | JPY | 12345678
            ๑๒๕.๕๐      | THB | 12550
            １２５０     | JPY | 1250
            1250.00     | JPY | 1250
            20.         | THB | 2000
            """)
    void digitsOfAnyScriptAreMinorUnits(String written, String currency, long minorUnits) {
        AmountEntry entry = AmountEntry.read(written, currency, 1, 10_000_000_000L);

        assertThat(entry.isRight()).isTrue();
        assertThat(entry.minorUnits()).isEqualTo(minorUnits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | THB | MISSING
            abc                     | THB | UNREADABLE
            -5                      | THB | UNREADABLE
            1e3                     | THB | UNREADABLE
            1.250,50                | THB | UNREADABLE
            12,50                   | THB | UNREADABLE
            99999999999999999999    | THB | UNREADABLE
            <b>5</b>                | THB | UNREADABLE
            20.005                  | THB | DECIMALS
            100.5                   | JPY | DECIMALS
            0                       | THB | SMALL
            19.99                   | THB | SMALL
            150000.01               | THB | LARGE
            """)
    void whatCannotBeAskedIsNamed(String written, String currency, Problem problem) {
        AmountEntry entry = AmountEntry.read(written, currency, 2_000, 15_000_000);

        assertThat(entry).isEqualTo(new AmountEntry(0, problem));
    }
}
