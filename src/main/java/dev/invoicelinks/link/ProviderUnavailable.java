package dev.invoicelinks.link;

/** The provider could not be read, after all retries; nothing was changed and the next run goes on. */
public final class ProviderUnavailable extends RuntimeException {

    public ProviderUnavailable(String message) {
        super(message);
    }

    public ProviderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
