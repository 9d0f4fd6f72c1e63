package dev.invoicelinks.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease in hand: renewed in the background until it is closed. */
public final class RunLease implements AutoCloseable {

    /** Long enough for a long garbage collection, short enough to wait for after a crash. */
    public static final Duration VALID_FOR = Duration.ofSeconds(60);

    private static final Duration RENEWAL = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(RunLease.class);

    private final Leases leases;
    private final Merchant merchant;
    private final Fence fence;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final ScheduledExecutorService renewal;

    private RunLease(Leases leases, Merchant merchant, Fence fence) {
        this.leases = leases;
        this.merchant = merchant;
        this.fence = fence;
        this.renewal = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "lease");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes the merchant's lease and keeps it.
     *
     * @throws LeaseHeld when another holder has it
     */
    public static RunLease take(Leases leases, Merchant merchant, boolean atOnce) {
        String holder = "process " + ProcessHandle.current().pid();
        RunLease lease = new RunLease(leases, merchant, leases.take(merchant, holder, VALID_FOR, atOnce));
        lease.renewal.scheduleAtFixedRate(lease::renew, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
        return lease;
    }

    private void renew() {
        try {
            if (!leases.renew(merchant, fence, VALID_FOR)) {
                lost.set(true);
            }
        } catch (RuntimeException unreachable) {
            // the lease outlives three failed renewals; every commit confirms the fence anyway
            LOG.warn("The lease of {} could not be renewed: {}", merchant.key(), unreachable.getMessage());
        }
    }

    public Fence fence() {
        return fence;
    }

    /** True when another run has taken over, so that no new work may begin. */
    public boolean isLost() {
        return lost.get();
    }

    @Override
    public void close() {
        renewal.shutdownNow();
        leases.release(merchant, fence);
    }
}
