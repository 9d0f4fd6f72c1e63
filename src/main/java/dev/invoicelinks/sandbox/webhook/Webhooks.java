package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Effect;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.OnEffect;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is told of events, and what was told. The calls that cause events never wait for it. Deliveries may be repeated and come out of
 * order, as the API says.
 */
public final class Webhooks implements OnEffect, AutoCloseable {

    private static final int MOST_ENDPOINTS = 10;
    private static final int SECRET_BYTES = 32;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Enqueueing enqueueing;
    private final Telling telling;
    private final SandboxClock clock;
    private final SecureRandom random = new SecureRandom();
    // while there is nobody to tell, effects cost nothing
    private volatile boolean anybody;

    Webhooks(Endpoints endpoints, Deliveries deliveries, Enqueueing enqueueing, Telling telling, SandboxClock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.enqueueing = enqueueing;
        this.telling = telling;
        this.clock = clock;
        this.anybody = !endpoints.list().isEmpty();
        clock.onJump(telling::wake);
    }

    /**
     * Has this mode's events told to an address from now on.
     *
     * @throws EndpointRefused when it is not on this machine, or there are enough
     */
    public synchronized Endpoint add(Mode mode, String url) {
        if (endpoints.list().size() >= MOST_ENDPOINTS) {
            throw new EndpointRefused("There are " + MOST_ENDPOINTS + " webhook endpoints already. Remove one first.");
        }
        String id = "whok_" + UUID.randomUUID().toString().replace("-", "").substring(0, 19);
        Endpoint endpoint = new Endpoint(id, mode, LoopbackAddress.of(url), freshSecret(), null, clock.instant());
        enqueueing.skip(mode);
        endpoints.add(endpoint);
        anybody = true;
        telling.wake();
        return endpoint;
    }

    /** The endpoint of this address, which is added when it is missing. */
    public synchronized Endpoint ensure(Mode mode, String url) {
        return endpoints.list().stream()
                .filter(known -> known.mode() == mode && known.url().equals(LoopbackAddress.of(url)))
                .findFirst()
                .orElseGet(() -> add(mode, url));
    }

    /** Gives it another secret; for a day deliveries are signed with both. */
    public synchronized Optional<Endpoint> rotate(String id) {
        Optional<Endpoint> rotated =
                endpoints.find(id).map(endpoint -> endpoint.rotated(freshSecret(), clock.instant()));
        rotated.ifPresent(endpoints::update);
        return rotated;
    }

    public List<Endpoint> endpoints() {
        return endpoints.list();
    }

    /** Removes an endpoint with its deliveries; false: there is none of this id. */
    public synchronized boolean remove(String id) {
        boolean removed = endpoints.remove(id);
        anybody = !endpoints.list().isEmpty();
        return removed;
    }

    /** The newest deliveries, the newest first. */
    public List<Delivery> deliveries(int limit) {
        return deliveries.newest(limit);
    }

    public List<Delivery> deliveriesOfEvent(String eventId) {
        return deliveries.ofEvent(eventId);
    }

    /** The deliveries about a link and everything that was paid through it, the newest first. */
    public List<Delivery> deliveriesOfLink(String linkId, int limit) {
        return deliveries.ofLink(linkId, limit);
    }

    /** Sends a delivery again at once, whatever came of it before. */
    public Optional<Delivery> redeliver(long number) {
        Optional<Delivery> again = deliveries.find(number).map(delivery -> delivery.again(clock.instant()));
        again.ifPresent(deliveries::update);
        telling.wake();
        return again;
    }

    /** Forgets every delivery, and tells nothing while the events themselves are forgotten; the endpoints stay. */
    public void startAnew(Runnable forgetting) {
        telling.between(() -> {
            deliveries.clear();
            forgetting.run();
        });
    }

    @Override
    public void happened(Effect effect) {
        if (anybody) {
            telling.wake();
        }
    }

    private String freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    @Override
    public void close() {
        telling.close();
    }
}
