package dev.invoicelinks.reconcile;

/** The program was asked to stop in the middle of a fetch; what was read is kept and the next fetch goes on. */
final class FetchStopped extends RuntimeException {

    FetchStopped() {
        super("the fetch was stopped");
    }
}
