package dev.invoicelinks.issuing;

import dev.invoicelinks.run.Run;
import java.util.Collection;

/** Told of links that will be ended inside the transaction that commits it, so that nothing is sent about them any more. */
@FunctionalInterface
public interface OnEnding {

    /** @param why in words, for whoever asks why a message was not sent */
    void ending(Run run, Collection<Long> invoiceIds, String why);
}
