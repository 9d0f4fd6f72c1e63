package dev.invoicelinks.issuing;

/** The run may create no more links: the key was refused, or the answers come from another mode; rows that were not sent are to be issued as before. */
public final class CreationStopped extends RuntimeException {

    CreationStopped(String message) {
        super(message);
    }
}
