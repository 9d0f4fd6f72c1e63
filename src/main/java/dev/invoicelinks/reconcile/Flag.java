package dev.invoicelinks.reconcile;

/** What is remarkable about an invoice beside its settlement. */
public enum Flag {
    /** More than is owed came, by one link alone. */
    PAID_TWICE_SAME_LINK,
    /** More than is owed came, by two links. */
    PAID_TWICE_TWO_LINKS,
    /** More than is owed came, by a link and outside. */
    PAID_TWICE_TWO_CHANNELS,
    /** A charge was paid after its link's last day. */
    PAID_AFTER_EXPIRY,
    /** A charge stands although the invoice was withdrawn. */
    PAID_AFTER_WITHDRAWAL,
    /** A charge is not decided yet. */
    PENDING,
    /** A charge is authorised: the money comes only when it is captured. */
    AUTHORISED_NOT_CAPTURED,
    /** The customer tried and every try failed. */
    FAILED_ATTEMPTS_ONLY,
    /** Paid after the due date. */
    LATE,
    /** Nobody knows whether the invoice has a link. */
    LINK_UNRESOLVED,
    /** Its link counts as paid, and the provider has no charge for it. */
    CHARGE_MISSING;

    /** True when a person has to decide something. */
    public boolean needsPerson() {
        return switch (this) {
            case PAID_TWICE_SAME_LINK, PAID_TWICE_TWO_LINKS, PAID_TWICE_TWO_CHANNELS -> true;
            case PAID_AFTER_EXPIRY, PAID_AFTER_WITHDRAWAL, AUTHORISED_NOT_CAPTURED, CHARGE_MISSING -> true;
            case PENDING, FAILED_ATTEMPTS_ONLY, LATE, LINK_UNRESOLVED -> false;
        };
    }
}
