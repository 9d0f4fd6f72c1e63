package dev.invoicelinks.sandbox;

/** Something else listens on the sandbox's port. */
public final class PortTaken extends RuntimeException {

    PortTaken(int port) {
        super("Port " + port + " of this machine is taken by another program. End that program, or set another"
                + " invoice-links.sandbox.port in config/local.yml.");
    }
}
