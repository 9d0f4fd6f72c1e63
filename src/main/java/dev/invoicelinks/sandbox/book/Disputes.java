package dev.invoicelinks.sandbox.book;

import java.util.Optional;
import java.util.Set;

/** The disputes. Adding and updating happen inside a change. */
public interface Disputes {

    /** Adds a dispute; its place is given here. */
    Dispute add(Dispute dispute);

    void update(Dispute dispute);

    Optional<Dispute> find(String id);

    Slice<Dispute> list(Mode mode, Window window);

    /** Only those that are in one of these states. */
    Slice<Dispute> list(Mode mode, Set<DisputeStatus> states, Window window);

    Slice<Dispute> search(Mode mode, SearchTerms terms);
}
