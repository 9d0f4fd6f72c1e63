package dev.invoicelinks.sandbox.page.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.book.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Card numbers: which are numbers at all, which a sandbox takes, and what of them is ever shown. */
final class CardNumberTest {

    @ParameterizedTest
    @EnumSource
    void everyTestCardIsKnownAsItIsPrinted(TestCard card) {
        assertThat(CardNumber.of(card.printed()).flatMap(CardNumber::asTestCard))
                .contains(card);
    }

    @ParameterizedTest
    @CsvSource({
        "4242 4242 4242 4242,",
        "5555555555554444,",
        "3530-1113-3330-0000,",
        "4111111111140011,insufficient_fund",
        "4111111111130012,stolen_or_lost_card",
        "4111111111120013,failed_processing",
        "4111111111110014,payment_rejected"
    })
    void bankAnswersAsTheContractSays(String number, String failure) {
        TestCard card = CardNumber.of(number).flatMap(CardNumber::asTestCard).orElseThrow();

        FailureCode said = card.failure();
        assertThat(said == null ? null : said.word()).isEqualTo(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4242", "4242424242424241", "４２４２", "42424242424242424242", "4242x424242424242"})
    void whatIsNoCardNumberIsNotTaken(String written) {
        assertThat(CardNumber.of(written)).isEmpty();
    }

    @Test
    void someonesOwnCardIsNoTestCard() {
        assertThat(CardNumber.of("4000000000000002").flatMap(CardNumber::asTestCard))
                .isEmpty();
    }

    @Test
    void numberIsNeverPrintedWhole() {
        assertThat(CardNumber.of("4242424242424242").orElseThrow()).hasToString("card ending in 4242");
    }
}
