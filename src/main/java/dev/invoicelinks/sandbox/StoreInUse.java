package dev.invoicelinks.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/** Another process has the sandbox's store open and does not answer. */
public final class StoreInUse extends RuntimeException {

    /** @param port where the other one said that it answers, if it did */
    StoreInUse(Path store, Optional<Integer> port) {
        super("The sandbox's store " + store + " is open in another process"
                + port.map(it -> ", which does not answer at http://127.0.0.1:" + it)
                        .orElse("")
                + ": it is just starting or ending, or refuses connections on purpose. Wait a moment, then try again; if it"
                + " stays so, end that process.");
    }
}
