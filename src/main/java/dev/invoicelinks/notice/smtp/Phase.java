package dev.invoicelinks.notice.smtp;

/** How far a message came, which decides what a failure means. */
enum Phase {
    /** The server is told who writes; nothing of the message has left. */
    SENDER,
    /** The server is told who is written to. */
    RECIPIENT,
    /** The message travels; without the final dot the server may not take it. */
    CONTENT,
    /** The final dot has left: without a reply nobody knows. */
    FINAL_DOT
}
