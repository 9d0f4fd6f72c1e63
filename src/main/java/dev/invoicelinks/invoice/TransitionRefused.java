package dev.invoicelinks.invoice;

/** A move between two invoice states that the transition table does not allow; a fault of the program, never of the input. */
public final class TransitionRefused extends RuntimeException {

    TransitionRefused(InvoiceState from, InvoiceState to) {
        super("An invoice that is " + from + " cannot become " + to + ". Allowed: " + from.successors());
    }
}
