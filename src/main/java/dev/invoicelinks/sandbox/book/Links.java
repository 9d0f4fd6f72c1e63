package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links. Adding and updating happen inside a change. */
public interface Links {

    Link add(Mode mode, LinkTerms terms, Instant at);

    /** Keeps the count of charges and the times of use and deletion. */
    void update(Link link);

    Optional<Link> find(String id);

    /** Those of these ids that there are, in no order. */
    List<Link> all(List<String> ids);

    Slice<Link> list(Mode mode, Window window);

    /** As if deleted links had never been there. Unlike the other list it counts, so it takes its time in a large book. */
    Slice<Link> listUndeleted(Mode mode, Window window);

    Slice<Link> search(Mode mode, SearchTerms terms);
}
