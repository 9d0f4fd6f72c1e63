package dev.invoicelinks.notice.smtp;

/** How the connection to the mail server is protected. */
public enum Encryption {
    /** Plain at first, then TLS; without it nothing is sent. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** None; only to a server on this machine. */
    NONE
}
