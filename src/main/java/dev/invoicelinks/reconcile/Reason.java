package dev.invoicelinks.reconcile;

/** Which rule gave a charge its outcome. */
public enum Reason {
    /** Its link is the invoice's, and all is as asked. */
    BY_LINK,
    /** Its description carries the invoice's token, and all is as asked. */
    BY_TOKEN,
    /** A person gave it to the invoice, and all is as asked. */
    BY_PERSON,
    /** Less than asked. */
    TOO_LITTLE,
    /** More than asked. */
    TOO_MUCH,
    /** Another currency than asked. */
    OTHER_CURRENCY,
    /** The invoice was covered by what came before. */
    ALREADY_PAID,
    /** The token is well-formed, and no invoice of these books has it. */
    TOKEN_UNKNOWN,
    /** It names a link that these books do not know. */
    LINK_UNKNOWN,
    /** It names neither link nor token. */
    NO_REFERENCE,
    /** A test charge among live books, or the other way. */
    OTHER_MODE,
    /** Refused by the customer's bank or wallet. */
    REFUSED,
    /** The customer let its time pass. */
    TIME_PASSED,
    /** The customer may still pay. */
    NOT_YET,
    /** Authorised and not captured. */
    NOT_CAPTURED,
    /** What the provider says of it does not fit together. */
    UNCLEAR,
    /** Taken back before it was paid out. */
    TAKEN_BACK
}
