package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class AmountReadingPropertiesTest {

    @Property
    void everyAmountReadsBackAsWritten(@ForAll @LongRange(min = 2000, max = 15_000_000) long minor) {
        BigDecimal amount = Money.ofMinor(CurrencyUnit.of("THB"), minor).getAmount();
        assertReads(amount.toPlainString(), minor);
        assertReads(String.format(Locale.ROOT, "%,.2f", amount), minor);
    }

    @Property
    void thirdDecimalIsNeverRoundedAway(@ForAll @LongRange(min = 2000, max = 14_000_000) long minor) {
        String written =
                Money.ofMinor(CurrencyUnit.of("THB"), minor).getAmount().toPlainString() + "5";
        assertThat(RowRulesTest.read("amount", written).content().amountMinor()).isNull();
    }

    private static void assertReads(String written, long minor) {
        assertThat(RowRulesTest.read("amount", written).content().amountMinor()).isEqualTo(minor);
    }
}
