package dev.invoicelinks.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.intake.value.ColumnDecision.Kind;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountColumnTest {

    private static final CurrencyUnit THB = CurrencyUnit.of("THB");

    private static ColumnDecision<DecimalSign> of(CurrencyUnit currency, String... cells) {
        AmountColumn column = new AmountColumn();
        for (int place = 0; place < cells.length; place++) {
            column.add(place + 2, cells[place], currency);
        }
        return column.decision();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250.50 | SHOWN | POINT
            1250,50 | SHOWN | COMMA
            1.250,50 | SHOWN | COMMA
            1,234,567 | SHOWN | POINT
            1.234.567 | SHOWN | COMMA
            1234.567 | SHOWN | POINT
            0.125 | SHOWN | POINT
            1,250 | IMPLIED | POINT
            1250 | ALIKE | POINT
            1 250 | ALIKE | POINT
            x | ALIKE | POINT
            1.250 | UNCLEAR |
            """)
    void oneCellSaysWhatItCan(String cell, Kind kind, DecimalSign sign) {
        ColumnDecision<DecimalSign> decision = of(THB, cell);
        assertThat(decision.kind()).isEqualTo(kind);
        assertThat(decision.meant()).isEqualTo(sign);
    }

    @Test
    void commaBeforeThreeDigitsIsUnclearWhereACurrencyHasThreeDecimals() {
        assertThat(of(CurrencyUnit.of("KWD"), "1,250").kind()).isEqualTo(Kind.UNCLEAR);
    }

    @Test
    void oneClearCellDecidesForAllOthers() {
        ColumnDecision<DecimalSign> decision = of(THB, "1.250", "2.000", "13,75");
        assertThat(decision.meant()).isEqualTo(DecimalSign.COMMA);
        assertThat(decision.first()).isEqualTo(new Sighting(4, "13,75"));
    }

    @Test
    void whatIsShownIsStrongerThanWhatIsImplied() {
        assertThat(of(THB, "1,250", "13,75").meant()).isEqualTo(DecimalSign.COMMA);
        assertThat(of(THB, "1,250", "1.250").kind()).isEqualTo(Kind.UNCLEAR);
    }

    @Test
    void contradictionNamesBothCells() {
        ColumnDecision<DecimalSign> decision = of(THB, "100.50", "7", "13,75", "8.25");
        assertThat(decision.kind()).isEqualTo(Kind.CONTRADICTORY);
        assertThat(decision.first()).isEqualTo(new Sighting(2, "100.50"));
        assertThat(decision.second()).isEqualTo(new Sighting(4, "13,75"));
        assertThat(decision.isClear()).isFalse();
    }

    /** Whatever the amounts: the column is read as it was written, or it is not read. */
    @Property
    void noColumnIsReadOtherwiseThanItWasWritten(
            @ForAll @NotEmpty List<@LongRange(min = 1, max = 5_000_000_000L) Long> minor,
            @ForAll DecimalSign sign,
            @ForAll boolean grouped,
            @ForAll boolean padded) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(sign.sign());
        symbols.setGroupingSeparator(sign.grouping());
        DecimalFormat format = new DecimalFormat((grouped ? "#,##0" : "0") + (padded ? ".00" : ".##"), symbols);
        AmountColumn column = new AmountColumn();
        minor.forEach(amount -> column.add(2, format.format(BigDecimal.valueOf(amount, 2)), THB));
        ColumnDecision<DecimalSign> decision = column.decision();

        if (!decision.isClear()) {
            assertThat(sign).as("only a point before three digits is unclear").isEqualTo(DecimalSign.COMMA);
            return;
        }
        for (long amount : minor) {
            WrittenNumber number = WrittenNumber.of(format.format(BigDecimal.valueOf(amount, 2)));
            assertThat(number).isNotNull();
            assertThat(number.value(decision.meant())).isEqualByComparingTo(BigDecimal.valueOf(amount, 2));
        }
    }
}
