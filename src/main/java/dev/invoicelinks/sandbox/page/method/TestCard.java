package dev.invoicelinks.sandbox.page.method;

import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.FailureCode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cards a sandbox takes, and what its bank says to each (Omise API, Testing). */
public enum TestCard {
    VISA("4242424242424242", "Visa", null),
    MASTERCARD("5555555555554444", "MasterCard", null),
    JCB("3530111333300000", "JCB", null),
    INSUFFICIENT_FUND("4111111111140011", "Visa", FailureCode.INSUFFICIENT_FUND),
    STOLEN_OR_LOST_CARD("4111111111130012", "Visa", FailureCode.STOLEN_OR_LOST_CARD),
    FAILED_PROCESSING("4111111111120013", "Visa", FailureCode.FAILED_PROCESSING),
    PAYMENT_REJECTED("4111111111110014", "Visa", FailureCode.PAYMENT_REJECTED);

    private final String number;
    private final String brand;
    private final @Nullable FailureCode failure;

    TestCard(String number, String brand, @Nullable FailureCode failure) {
        this.number = number;
        this.brand = brand;
        this.failure = failure;
    }

    static Optional<TestCard> of(String digits) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    /** The test card that this kept card was: no two end alike. */
    public static Optional<TestCard> of(Card kept) {
        return Arrays.stream(values())
                .filter(card -> card.number.endsWith(kept.lastDigits()))
                .findFirst();
    }

    /** What is kept of it once it was used. */
    public Card kept(String holder, YearMonth expiry) {
        return new Card(
                brand,
                number.substring(number.length() - CardNumber.LAST),
                holder,
                expiry.getMonthValue(),
                expiry.getYear());
    }

    public String brand() {
        return brand;
    }

    /** What the bank refuses with; null when it agrees. */
    public @Nullable FailureCode failure() {
        return failure;
    }

    /** As printed on a card; it is nobody's. */
    public String printed() {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
