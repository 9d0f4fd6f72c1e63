package dev.invoicelinks.notice;

/** What one message says, finished: no template is read after this. */
public sealed interface Content {

    /**
     * An e-mail.
     *
     * @param subject one line without control characters
     * @param html the same as the text, for readers that show it
     */
    record Email(String subject, String text, String html) implements Content {}

    /** A text message, or one of a chat. */
    record Short(String text) implements Content {}
}
