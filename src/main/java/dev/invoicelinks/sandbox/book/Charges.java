package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charges. Adding and updating happen inside a change. */
public interface Charges {

    /** Adds a charge at the end of both lists, the mode's and the link's; its place is given here. */
    Charge add(Charge charge);

    void update(Charge charge);

    Optional<Charge> find(String id);

    /** Those of these ids that there are, in no order. */
    List<Charge> all(List<String> ids);

    /** The charge that an attempt of this key led to. */
    Optional<Charge> ofAttempt(String key);

    Slice<Charge> list(Mode mode, Window window);

    Slice<Charge> listOf(Link link, Window window);

    /** The first charges of each of these links, in the order of the links' ids; links without any are left out. */
    Map<String, List<Charge>> firstOf(List<Link> links, int limit);

    /** Pending charges whose customers did not come in time, the oldest first. */
    List<Charge> due(Instant now, int limit);

    /** What a link's successful charges took, less what was refunded, in minor units. */
    long paid(Link link);

    Slice<Charge> search(Mode mode, SearchTerms terms);
}
