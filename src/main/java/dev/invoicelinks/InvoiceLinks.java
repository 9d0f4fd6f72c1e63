package dev.invoicelinks;

/** Starts the command line. */
public final class InvoiceLinks {

    private InvoiceLinks() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
