package dev.invoicelinks.sandbox.book;

import java.util.Locale;
import java.util.Optional;

/** Why a payment failed (Omise API, Charge failure codes). */
public enum FailureCode {
    INSUFFICIENT_FUND("insufficient funds in the account or the card has reached the credit limit"),
    STOLEN_OR_LOST_CARD("card is stolen or lost"),
    FAILED_PROCESSING("payment processing failed"),
    PAYMENT_REJECTED("payment was rejected by the issuer"),
    PAYMENT_CANCELLED("payment was cancelled by the customer"),
    FAILED_FRAUD_CHECK("card was marked as fraudulent"),
    INVALID_SECURITY_CODE("the security code was not accepted"),
    TIMEOUT("the customer did not answer in time");

    private final String message;

    FailureCode(String message) {
        this.message = message;
    }

    /** As the wire says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String message() {
        return message;
    }

    public static Optional<FailureCode> named(String word) {
        for (FailureCode code : values()) {
            if (code.word().equals(word)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
