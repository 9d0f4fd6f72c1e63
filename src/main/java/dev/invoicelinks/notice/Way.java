package dev.invoicelinks.notice;

/** How a message leaves, which decides what an interruption while it was SENDING means. */
public enum Way {
    /** A file: laying it down again replaces it. */
    OUTBOX,
    /** A mail server: after the final dot nobody knows without its reply. */
    SMTP,
    /** A gateway: after the first byte nobody knows without its answer. */
    HTTP;

    /** True when a second try cannot be a second message. */
    boolean isIdempotent() {
        return this == OUTBOX;
    }
}
