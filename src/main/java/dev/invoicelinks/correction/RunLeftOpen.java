package dev.invoicelinks.correction;

/** A run was interrupted and must be finished before people correct its invoices. */
public final class RunLeftOpen extends RuntimeException {

    RunLeftOpen(long number) {
        super("Run " + number + " was interrupted and is not finished. Finish it first with: invoice-links issue");
    }
}
