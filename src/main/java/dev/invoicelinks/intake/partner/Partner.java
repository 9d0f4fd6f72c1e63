package dev.invoicelinks.intake.partner;

/**
 * A customer of the partner file, as it is written there; empty where it says nothing.
 *
 * @param code the customer's number in the accounting system
 */
public record Partner(String code, String name, String email, String phone, String lineId) {

    boolean isReachable() {
        return !(email.isEmpty() && phone.isEmpty() && lineId.isEmpty());
    }

    /** Never an address in a log. */
    @Override
    public String toString() {
        return "Partner " + code;
    }
}
