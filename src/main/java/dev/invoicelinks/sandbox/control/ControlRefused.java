package dev.invoicelinks.sandbox.control;

/** A control that cannot be used like that; the message says what must be otherwise. */
final class ControlRefused extends RuntimeException {

    ControlRefused(String message) {
        super(message);
    }
}
