package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Effect;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.OnEffect;
import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is told of events, and what was told. One thread tells; the calls that cause events never wait for it. Deliveries may be repeated and come out of
 * order, as the API says.
 */
public final class Webhooks implements OnEffect, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final int MOST_ENDPOINTS = 10;
    private static final int SECRET_BYTES = 32;
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Enqueueing enqueueing;
    private final Dispatch dispatch;
    private final SandboxClock clock;
    private final Alarms alarms;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock round = new ReentrantLock();
    private final Semaphore news = new Semaphore(1);
    private final Thread telling = new Thread(this::tell, "sandbox-webhooks");
    private volatile Instant alarmed = Instant.MIN;
    // while there is nobody to tell, effects cost nothing
    private volatile boolean anybody;
    private volatile boolean closed;

    Webhooks(
            Endpoints endpoints,
            Deliveries deliveries,
            Enqueueing enqueueing,
            Dispatch dispatch,
            SandboxClock clock,
            Alarms alarms) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.enqueueing = enqueueing;
        this.dispatch = dispatch;
        this.clock = clock;
        this.alarms = alarms;
        this.anybody = !endpoints.list().isEmpty();
        clock.onJump(this::wake);
        telling.setDaemon(true);
        telling.start();
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
        wake();
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
        wake();
        return again;
    }

    /** Forgets every delivery, and tells nothing while the events themselves are forgotten; the endpoints stay. */
    public void startAnew(Runnable forgetting) {
        round.lock();
        try {
            deliveries.clear();
            forgetting.run();
            alarmed = Instant.MIN;
        } finally {
            round.unlock();
        }
    }

    @Override
    public void happened(Effect effect) {
        if (anybody) {
            wake();
        }
    }

    private void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void tell() {
        while (!closed) {
            try {
                if (news.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                    news.drainPermits();
                }
                tellAll();
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("Webhooks could not be sent; this is tried again within {} s", LONGEST_WAIT_SECONDS, failed);
            }
        }
    }

    private void tellAll() throws InterruptedException {
        boolean more = true;
        while (more && !closed) {
            round.lock();
            try {
                more = enqueueing.enqueue() | dispatch.sendDue();
            } finally {
                round.unlock();
            }
        }
        deliveries.nextDue().filter(due -> !due.equals(alarmed)).ifPresent(this::wakeAt);
    }

    private void wakeAt(Instant due) {
        alarmed = due;
        alarms.at(due, this::wake);
    }

    private String freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    @Override
    public void close() {
        closed = true;
        telling.interrupt();
        dispatch.close();
        try {
            telling.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
