package dev.invoicelinks.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those that schemes publish for trying. */
final class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242 4242 4242 4242",
                "4242424242424242",
                "4242.4242.4242.4242",
                "4242_4242_4242_4242",
                "4242 - 4242 - 4242 - 4242",
                "4242\u20114242\u20114242\u20114242",
                "4242\u200b4242\u200b4242\u200b4242",
                "4\u200b2\u200b4\u200b24242\u200b4242\u200b4242",
                "4242\u00a04242\u00a04242\u00a04242",
                "4242\n4242\n4242\n4242",
                "\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12",
                "\u0e54\u0e52\u0e54\u0e52 \u0e54\u0e52\u0e54\u0e52 \u0e54\u0e52\u0e54\u0e52 \u0e54\u0e52\u0e54\u0e52"
            })
    void numberIsHiddenHoweverItIsWritten(String written) {
        assertThat(CardNumbers.masked("card:" + written + ", thanks")).isEqualTo("card:**** 4242, thanks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "30569309025904",
                "36227206271667",
                "3530111333300000",
                "6011111111111117",
                "6200000000000005",
                "6304000000000000",
                "4000000000000000006"
            })
    void everySchemeIsKnown(String number) {
        assertThat(CardNumbers.masked(number)).isEqualTo("**** " + number.substring(number.length() - 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424241",
                "1242424242424249",
                "4222222222222",
                "INV-20261125-000123",
                "0812345678, 0898765432",
                "+49 1511 23456789",
                "+378282246310005",
                "4242A4242B4242C4242",
                "14242424242424242",
                "42424242424242420000",
                "1,250.50 2026-12-31 2026-11-02",
                ""
            })
    void otherNumbersStay(String text) {
        assertThat(CardNumbers.masked(text)).isSameAs(text);
    }

    @Test
    void everyNumberOfATextIsHiddenAndTheRestStays() {
        assertThat(CardNumbers.masked("order 17: 4111-1111-1111-1111 or 5555 5555 5555 4444; ref 20261125"))
                .isEqualTo("order 17: **** 1111 or **** 4444; ref 20261125");
    }
}
