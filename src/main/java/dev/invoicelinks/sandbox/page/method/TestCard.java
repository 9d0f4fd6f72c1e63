package dev.invoicelinks.sandbox.page.method;

import java.util.Arrays;
import java.util.Optional;

/** The cards a sandbox takes, and what its bank says to each (Omise API, Testing). */
public enum TestCard {
    VISA("4242424242424242", "Visa", ""),
    MASTERCARD("5555555555554444", "MasterCard", ""),
    JCB("3530111333300000", "JCB", ""),
    INSUFFICIENT_FUND("4111111111140011", "Visa", "insufficient_fund"),
    STOLEN_OR_LOST_CARD("4111111111130012", "Visa", "stolen_or_lost_card"),
    FAILED_PROCESSING("4111111111120013", "Visa", "failed_processing"),
    PAYMENT_REJECTED("4111111111110014", "Visa", "payment_rejected");

    private final String number;
    private final String brand;
    private final String failureCode;

    TestCard(String number, String brand, String failureCode) {
        this.number = number;
        this.brand = brand;
        this.failureCode = failureCode;
    }

    static Optional<TestCard> of(String digits) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    public String brand() {
        return brand;
    }

    /** The code the bank refuses with; nothing when it agrees. */
    public Optional<String> failureCode() {
        return failureCode.isEmpty() ? Optional.empty() : Optional.of(failureCode);
    }

    /** As printed on a card; it is nobody's. */
    public String printed() {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
