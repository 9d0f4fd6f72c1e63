package dev.invoicelinks.web;

/** Something else listens where hints are to be taken: choose another {@code invoice-links.webhook.port}. */
public final class AddressTaken extends RuntimeException {

    AddressTaken(String address) {
        super("Something else listens on " + address
                + ". If it is another `invoice-links serve`, one is enough; otherwise set invoice-links.webhook.port.");
    }
}
