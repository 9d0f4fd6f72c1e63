package dev.invoicelinks.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lets a customer pay a link. */
final class Payments {

    private final JdbcStore store;
    private final Journal journal;
    private final Clock clock;

    Payments(JdbcStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Pays the link in full. A single-use link takes one payment, even when two customers pay in the same second.
     *
     * @throws ApiError when the link is unknown or takes no money (any more)
     */
    Charge pay(String linkId) {
        Link link = store.link(linkId).orElseThrow(() -> ApiError.notFound("link " + linkId + " was not found"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!store.use(linkId, now)) {
            throw ApiError.failedPayment(
                    "link " + linkId + " is " + (link.isDeleted() ? "deleted" : "used") + " and takes no money");
        }
        String description = link.title() + "\n\n" + link.description();
        Charge charge =
                new Charge("chrg_test_" + Ids.random(), linkId, link.amount(), link.currency(), description, now);
        store.add(charge);
        journal.charged(link, charge);
        return charge;
    }
}
