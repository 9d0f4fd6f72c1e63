package dev.invoicelinks.issuing;

import dev.invoicelinks.link.IssuedLink;
import dev.invoicelinks.run.Run;
import java.util.List;

/** Told of new links inside the transaction that records them, so that a link and its first notices stand or fall together. */
@FunctionalInterface
public interface OnLinked {

    void linked(Run run, List<IssuedLink> links);
}
