package dev.invoicelinks.sandbox.page.look;

/** The fields of a request cannot be read: they are too many, too long or not well-formed. */
public final class UnreadableRequest extends RuntimeException {

    UnreadableRequest(RuntimeException why) {
        super("The fields of the request cannot be read: " + why.getMessage(), why);
    }
}
