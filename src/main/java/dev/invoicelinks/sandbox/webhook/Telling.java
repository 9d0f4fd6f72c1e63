package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.clock.Alarms;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that tells: it makes deliveries of events and sends what is due, whenever it is woken. It is never interrupted: that would close the store's file. */
final class Telling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final long LONGEST_END_SECONDS = 5;

    private final Deliveries deliveries;
    private final Enqueueing enqueueing;
    private final Dispatch dispatch;
    private final Alarms alarms;
    private final ReentrantLock round = new ReentrantLock(true);
    private final Semaphore news = new Semaphore(1);
    private final Thread thread = new Thread(this::tell, "sandbox-webhooks");
    private volatile Instant alarmed = Instant.MIN;
    private volatile boolean closed;

    Telling(Deliveries deliveries, Enqueueing enqueueing, Dispatch dispatch, Alarms alarms) {
        this.deliveries = deliveries;
        this.enqueueing = enqueueing;
        this.dispatch = dispatch;
        this.alarms = alarms;
        thread.setDaemon(true);
        thread.start();
    }

    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Does something between two rounds, as soon as what is on the wire is given up: nobody waits for an endpoint that is silent. */
    void between(Runnable work) {
        dispatch.hush();
        round.lock();
        try {
            work.run();
            alarmed = Instant.MIN;
        } finally {
            dispatch.goOn();
            round.unlock();
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
            more = round();
        }
        if (!closed) {
            deliveries.nextDue().filter(due -> !due.equals(alarmed)).ifPresent(this::wakeAt);
        }
    }

    /** True when there may be more. */
    private boolean round() throws InterruptedException {
        round.lock();
        try {
            return enqueueing.enqueue() | dispatch.sendDue();
        } finally {
            round.unlock();
        }
    }

    private void wakeAt(Instant due) {
        alarmed = due;
        alarms.at(due, this::wake);
    }

    /** Gives up what is on the wire, which is sent again at the next start. */
    @Override
    public void close() {
        closed = true;
        dispatch.close();
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
