package dev.invoicelinks.sandbox.book;

import java.util.Locale;

/** What was asked is not possible, and nothing has changed. */
public final class PaymentRefused extends RuntimeException {

    /** What stands in the way. */
    public enum Reason {
        LINK_DELETED,
        LINK_USED,
        LINK_EXPIRED,
        AMOUNT,
        METHOD,
        /** The charge has no money to give back, or was refunded too often. */
        REFUND,
        /** Nothing authorised waits for the merchant. */
        CAPTURE,
        /** The dispute is closed already, or the charge cannot be disputed. */
        DISPUTE,
        /** The charge is not pending. */
        STATE
    }

    private final Reason reason;

    PaymentRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static PaymentRefused by(Link link, LinkStatus status) {
        String word = status.name().toLowerCase(Locale.ROOT);
        return new PaymentRefused(
                Reason.valueOf("LINK_" + status), "link " + link.id() + " is " + word + " and takes no money");
    }

    public Reason reason() {
        return reason;
    }
}
