package dev.invoicelinks.sandbox.webhook;

import java.util.List;
import java.util.Optional;

/** The addresses that are told of events. */
interface Endpoints {

    void add(Endpoint endpoint);

    void update(Endpoint endpoint);

    /** Removes it with its deliveries; false: there was none. */
    boolean remove(String id);

    Optional<Endpoint> find(String id);

    /** In the order in which they were added. */
    List<Endpoint> list();
}
