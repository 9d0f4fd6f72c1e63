package dev.invoicelinks.reconcile;

/** What a charge's {@code paid} and {@code status} say together; nothing else decides whether money came. */
public enum ChargeReading {
    PAID,
    /** The customer may still pay. */
    PENDING,
    /** Authorised: paid only when it is captured. */
    AUTHORISED,
    FAILED,
    /** The customer let its time pass. */
    EXPIRED,
    REVERSED,
    /** A status nobody knows, or one that contradicts {@code paid}. */
    UNCLEAR;

    /**
     * The state of what the provider says.
     *
     * @param status the status in upper case; {@code UNKNOWN} for one that is not documented
     * @param capturable authorised and not captured yet
     * @param takenBack reversed or voided
     */
    public static ChargeReading of(String status, boolean paid, boolean capturable, boolean takenBack) {
        return switch (status) {
            case "SUCCESSFUL" -> takenBack ? REVERSED : paid ? PAID : capturable ? AUTHORISED : UNCLEAR;
            case "PENDING" -> paid ? UNCLEAR : takenBack ? REVERSED : capturable ? AUTHORISED : PENDING;
            case "REVERSED" -> REVERSED;
            case "FAILED" -> paid ? UNCLEAR : FAILED;
            case "EXPIRED" -> paid ? UNCLEAR : EXPIRED;
            default -> UNCLEAR;
        };
    }
}
