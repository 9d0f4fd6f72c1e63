package dev.invoicelinks.sandbox.book;

import java.util.List;
import java.util.Optional;

/** The refunds. Adding happens inside a change. */
public interface Refunds {

    /** Adds a refund; its place is given here. */
    Refund add(Refund refund);

    Optional<Refund> find(String id);

    /** The refunds of a charge, the oldest first. */
    List<Refund> of(String chargeId);

    Slice<Refund> list(Mode mode, Window window);

    Slice<Refund> search(Mode mode, SearchTerms terms);
}
