package dev.invoicelinks.cli;

/** A command was called in a way that cannot be meant; the message says what to do instead. */
final class WrongUse extends RuntimeException {

    WrongUse(String message) {
        super(message);
    }
}
