package dev.invoicelinks.link.omise;

/** Waits; a test decides how long that is. */
@FunctionalInterface
interface Patience {

    /** Waits as long as it says. */
    Patience REAL = nanos -> java.util.concurrent.TimeUnit.NANOSECONDS.sleep(nanos);

    void pause(long nanos) throws InterruptedException;
}
