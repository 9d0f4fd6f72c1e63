package dev.invoicelinks.notice;

/** What becomes of a message of which nobody knows whether it left. */
public enum OnUnknown {
    /** A person decides, with {@code resend}: the customer gets at most one message. */
    WAIT,
    /** It is sent again under the same Message-ID: the customer may get two. */
    RESEND
}
