package dev.invoicelinks.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReferenceTokenTest {

    private static final TokenMint MINT = new TokenMint(new byte[32], "installation", "omise/account/test");

    @Test
    void theSameInvoiceAlwaysGetsTheSameToken() {
        InvoiceNumber number = InvoiceNumber.canonical("INV-1");
        assertThat(MINT.token(number, 1, 1)).isEqualTo(MINT.token(number, 1, 1));
        assertThat(MINT.token(number, 1, 1)).isNotEqualTo(MINT.token(number, 1, 2));
        assertThat(MINT.token(number, 1, 1)).isNotEqualTo(MINT.token(number, 2, 1));
        assertThat(new TokenMint(new byte[32], "installation", "omise/account/live").token(number, 1, 1))
                .isNotEqualTo(MINT.token(number, 1, 1));
    }

    @Property
    void aTokenIsFoundAgainInItsDescription(@ForAll @IntRange(min = 1, max = 100000) int number) {
        ReferenceToken token = MINT.token(InvoiceNumber.canonical("INV-" + number), 1, 1);
        assertThat(ReferenceToken.in(token.marked() + " Design work")).contains(token);
        assertThat(ReferenceToken.in("note " + token.marked())).contains(token);
        assertThat(ReferenceToken.in(token.marked() + "9")).isEmpty();
        assertThat(ReferenceToken.in("x" + token.marked())).isEmpty();
        assertThat(ReferenceToken.in(token.value())).isEmpty();
    }

    @Property
    void swappedNeighboursAreNoticed(
            @ForAll @IntRange(min = 1, max = 5000) int number, @ForAll @IntRange(max = 11) int at) {
        char[] letters = MINT.token(InvoiceNumber.canonical("INV-" + number), 1, 1)
                .value()
                .toCharArray();
        char kept = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = kept;
        boolean tellsApart = ReferenceToken.ALPHABET.indexOf(letters[at]) % 31
                != ReferenceToken.ALPHABET.indexOf(letters[at + 1]) % 31;
        assertThat(ReferenceToken.isWellFormed(new String(letters))).isEqualTo(!tellsApart);
    }

    @Test
    void aTextThatIsNoTokenIsRefused() {
        assertThatThrownBy(() -> new ReferenceToken("K7Q2M9XA4TB3C")).isInstanceOf(IllegalArgumentException.class);
    }
}
