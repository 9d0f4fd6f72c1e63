package dev.invoicelinks.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Raised once when the program is asked to stop; steps look at it between two effects. */
public final class StopSignal {

    private final CountDownLatch raised = new CountDownLatch(1);

    /** Asks every step to stop at its next safe place. Safe to repeat. */
    public void raise() {
        raised.countDown();
    }

    /** True once a stop was asked for. */
    public boolean isRaised() {
        return raised.getCount() == 0;
    }

    /**
     * Waits for the signal.
     *
     * @return true when it was raised within the time
     */
    public boolean isRaisedWithin(long millis) {
        try {
            return raised.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
