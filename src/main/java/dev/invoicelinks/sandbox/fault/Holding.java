package dev.invoicelinks.sandbox.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Where answers are held back, in real time, until they may go, or all are let go. A bounded number, so that other calls are still answered. */
final class Holding {

    private static final int PLACES = 100;

    private final Semaphore places = new Semaphore(PLACES);
    private volatile CountDownLatch released = new CountDownLatch(1);

    /** Waits; false when it was let go before, or when no place was left to wait in. */
    boolean hold(Duration howLong) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return !released.await(howLong.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    /** Lets go whoever is held. */
    synchronized void release() {
        CountDownLatch held = released;
        released = new CountDownLatch(1);
        held.countDown();
    }
}
