package dev.invoicelinks.sandbox.book;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second for pending charges whose time is over. */
public final class PendingWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PendingWatch.class);

    private final Payments payments;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread watch = new Thread(task, "sandbox-pending");
        watch.setDaemon(true);
        return watch;
    });

    public PendingWatch(Payments payments) {
        this.payments = payments;
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            payments.expireDue();
        } catch (RuntimeException failed) {
            LOG.error("Pending charges could not be looked through; this is tried again in a second", failed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
