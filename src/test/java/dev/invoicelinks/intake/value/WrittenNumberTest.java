package dev.invoicelinks.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250.50            | POINT | 1250.50
            1,250.50           | POINT | 1250.50
            1,234,567          | POINT | 1234567
            .5                 | POINT | 0.5
            1250,5             | COMMA | 1250.5
            1.250,50           | COMMA | 1250.50
            1 250,50           | COMMA | 1250.50
            1\u00a0250,50      | COMMA | 1250.50
            1\u202f250\u202f000,5 | COMMA | 1250000.5
            1'250.50           | POINT | 1250.50
            1’250.50           | POINT | 1250.50
            １，２５０．５０     | POINT | 1250.50
            ๑,๒๕๐.๕๐           | POINT | 1250.50
            1,250.-            | POINT | 1250
            (1,250.50)         | POINT | -1250.50
            ($ 32.000,00)      | COMMA | -32000.00
            $(32,000.00)       | POINT | -32000.00
            1.234,56-          | COMMA | -1234.56
            −5                 | POINT | -5
            ▲1,000             | POINT | -1000
            1,234.50 CR        | POINT | -1234.50
            +5.00              | POINT | 5.00
            """)
    void numberIsReadAsItsWriterMeantIt(String written, DecimalSign sign, BigDecimal value) {
        WrittenNumber number = WrittenNumber.of(written);
        assertThat(number).isNotNull();
        BigDecimal read = number.value(sign);
        assertThat(read).isNotNull();
        assertThat(number.isNegative() ? read.negate() : read).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ฿1,250.00      | THB
            1,250.00 บาท   | THB
            THB1,250.00    | THB
            1,250.00thb    | THB
            ￥1,250        | JPY
            1,250円        | JPY
            US$ 5.00       | USD
            $5.00          | SGD
            5,00 €         | EUR
            """)
    void currencyBesideANumberIsKnown(String written, String currency) {
        WrittenNumber number = WrittenNumber.of(written);
        assertThat(number).isNotNull();
        assertThat(number.mark()).isNotNull();
        assertThat(number.mark().fits(currency)).isTrue();
        assertThat(number.mark().fits("KWD")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "-",
                ".",
                "1e3",
                "1.5E+05",
                "2026-11-24",
                "12/5",
                "10%",
                "5 kg",
                "1250.",
                "(5",
                "5)",
                "-(5)",
                "--5",
                "1,250.50 XQQ",
                "THB 5 THB",
                "0x10",
                "12:30",
                "5+"
            })
    void whatIsNoNumberIsNone(String written) {
        assertThat(WrittenNumber.of(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,50,000",
                "1,2,3",
                "1.2.3",
                "0,125,000",
                "1,250,00",
                "1 25",
                "1'2500",
                "1,250 000",
                "1234,567,890"
            })
    void groupsThatAreNoThousandsHaveNoValue(String written) {
        WrittenNumber number = WrittenNumber.of(written);
        assertThat(number).isNotNull();
        assertThat(number.value(DecimalSign.POINT)).isNull();
        assertThat(number.value(DecimalSign.COMMA)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.52E+18", "1e3", "1,5E+05", "-3E-2", "２．５Ｅ１８"})
    void powersOfTenAreRecognised(String written) {
        assertThat(WrittenNumber.isPowerOfTen(written)).isTrue();
    }
}
