package dev.invoicelinks.intake;

/** What becomes of a row. */
public enum Verdict {
    /** It makes an invoice. */
    NEW,
    /** It cannot be taken as it is. */
    REJECTED,
    /** It asks for no link. */
    SKIPPED,
    /** An earlier row of the same file says the same. */
    REPEATED,
    /** The books know the invoice unchanged. */
    KNOWN,
    /** The books know it with another amount, currency or due date. */
    REVISION,
    /** The books know it with another address or phone number. */
    CONTACT_CHANGE,
    /** The books know its number for another customer. */
    CONFLICT
}
