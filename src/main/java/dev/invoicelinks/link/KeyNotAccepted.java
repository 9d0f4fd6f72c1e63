package dev.invoicelinks.link;

/** The provider answered 401 or 403: check {@code invoice-links.provider.secret-key}. */
public final class KeyNotAccepted extends RuntimeException {

    public KeyNotAccepted(String message) {
        super(message);
    }
}
