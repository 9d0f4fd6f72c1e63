package dev.invoicelinks.intake.profile;

/** The rows of so many invoices stand apart that they cannot be put together. */
public final class TooScattered extends RuntimeException {

    TooScattered(int rows) {
        super("More than " + rows + " rows of its invoices stand apart.");
    }
}
