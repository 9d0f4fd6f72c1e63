package dev.invoicelinks.intake.markup;

/** XML that is not read any further; the message is a sentence that says why. */
public final class MarkupBroken extends RuntimeException {

    public MarkupBroken(String why) {
        super(why);
    }

    public MarkupBroken(String why, Throwable cause) {
        super(why, cause);
    }
}
