package dev.invoicelinks.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done at a time of the sandbox's clock, in that order. A jump of the clock does what became due before the call
 * that moved it returns; otherwise one thread waits for it.
 */
public final class Alarms implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final Duration FOREVER = Duration.ofHours(1);

    private final SandboxClock clock;
    private final Queue<Alarm> set = new PriorityQueue<>(Comparator.comparing(Alarm::due));
    private final Thread waiting = new Thread(this::waitAndRing, "sandbox-alarms");
    private final Lock ringing = new ReentrantLock();
    private boolean closed;

    public Alarms(SandboxClock clock) {
        this.clock = clock;
        clock.onJump(this::ring);
        waiting.setDaemon(true);
        waiting.start();
    }

    /** Has the work done once the sandbox's clock shows the time, which may have passed. */
    public synchronized void at(Instant due, Runnable work) {
        set.add(new Alarm(due, work));
        notifyAll();
    }

    /** Forgets everything that has not been done. */
    public synchronized void clear() {
        set.clear();
    }

    /** In one thread at a time: whoever moves the clock also waits for what the waiting thread has begun. */
    private void ring() {
        ringing.lock();
        try {
            due().forEach(Alarm::ring);
        } finally {
            ringing.unlock();
        }
    }

    private synchronized List<Alarm> due() {
        List<Alarm> due = new ArrayList<>();
        for (Alarm next = set.peek(); next != null && !next.due().isAfter(clock.instant()); next = set.peek()) {
            due.add(set.remove());
        }
        notifyAll();
        return due;
    }

    private void waitAndRing() {
        try {
            while (awaited()) {
                ring();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the first alarm may be due; false: closed. */
    private synchronized boolean awaited() throws InterruptedException {
        while (!closed) {
            Duration left = left(set.peek());
            if (left.isNegative() || left.isZero()) {
                return true;
            }
            wait(Math.max(1, left.toMillis()));
        }
        return false;
    }

    private Duration left(@Nullable Alarm next) {
        Instant now = clock.instant();
        boolean far = next == null
                || clock.isStopped() && next.due().isAfter(now)
                || next.due().isAfter(now.plus(FOREVER));
        return far ? FOREVER : Duration.between(now, next.due());
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private record Alarm(Instant due, Runnable work) {

        /** A failure is nobody else's matter. */
        void ring() {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.error("What the sandbox had to do at {} failed", due, failed);
            }
        }
    }
}
