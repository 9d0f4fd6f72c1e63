package dev.invoicelinks.sandbox.book;

import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a card that a customer typed: never its number.
 *
 * @param brand such as {@code Visa}
 */
public record Card(String brand, String lastDigits, String name, int expirationMonth, int expirationYear) {

    private static final Map<String, FailureCode> FAILING = Map.of(
            "4111111111140011", FailureCode.INSUFFICIENT_FUND,
            "4111111111130012", FailureCode.STOLEN_OR_LOST_CARD,
            "4111111111120013", FailureCode.FAILED_PROCESSING,
            "4111111111110014", FailureCode.PAYMENT_REJECTED);
    private static final int SHOWN_DIGITS = 4;

    /** The card of this number, written without spaces. */
    public static Card of(String number, String name, int expirationMonth, int expirationYear) {
        return new Card(
                brand(number),
                number.substring(Math.max(0, number.length() - SHOWN_DIGITS)),
                name,
                expirationMonth,
                expirationYear);
    }

    /** The failure that a test card of this number stands for; every other card succeeds. */
    public static Optional<FailureCode> failure(String number) {
        return Optional.ofNullable(FAILING.get(number));
    }

    private static String brand(String number) {
        if (number.startsWith("35")) {
            return "JCB";
        }
        if (number.matches("(5[1-5]|2[2-7]).*")) {
            return "MasterCard";
        }
        return number.matches("3[47].*") ? "American Express" : "Visa";
    }
}
