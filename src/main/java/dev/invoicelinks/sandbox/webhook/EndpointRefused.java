package dev.invoicelinks.sandbox.webhook;

/** An address that the sandbox does not send webhooks to; the message says why. */
public final class EndpointRefused extends RuntimeException {

    EndpointRefused(String message) {
        super(message);
    }
}
