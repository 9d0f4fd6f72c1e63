package dev.invoicelinks.sandbox.fault;

/** A rule of faults that cannot be followed; the message says which word of it, and what may stand there. */
public final class RuleRefused extends RuntimeException {

    RuleRefused(String message) {
        super(message);
    }
}
