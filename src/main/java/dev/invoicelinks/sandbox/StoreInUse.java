package dev.invoicelinks.sandbox;

import java.nio.file.Path;

/** Another process has the sandbox's store open and does not answer. */
public final class StoreInUse extends RuntimeException {

    StoreInUse(Path store) {
        super("The sandbox's store " + store + " is open in another process that is just starting or ending. Wait a"
                + " moment, then try again.");
    }
}
