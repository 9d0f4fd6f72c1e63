package dev.invoicelinks.sandbox.page.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each currency can be paid with. */
final class PayMethodTest {

    @ParameterizedTest
    @CsvSource({
        "USD,card",
        "SGD,card paynow",
        "MYR,card fpx duitnow_obw",
        "JPY,card econtext paypay",
        "THB,card promptpay mobile_banking_kbank mobile_banking_scb mobile_banking_bbl mobile_banking_bay"
                + " mobile_banking_ktb internet_banking_bay internet_banking_bbl truemoney rabbit_linepay shopeepay"
    })
    void currencyOffersItsMethods(String currency, String names) {
        assertThat(PayMethod.offeredFor(currency))
                .extracting(PayMethod::wireName)
                .containsExactlyElementsOf(Arrays.asList(names.split(" ")));
    }

    @ParameterizedTest
    @EnumSource
    void methodIsFoundByItsWireName(PayMethod method) {
        assertThat(PayMethod.named(method.wireName())).contains(method);
    }

    @Test
    void unknownNameIsNoMethod() {
        assertThat(PayMethod.named("cheque")).isEmpty();
    }
}
