package dev.invoicelinks.web;

import dev.invoicelinks.job.HintRuns;
import dev.invoicelinks.link.KeyNotAccepted;
import dev.invoicelinks.run.LeaseHeld;
import dev.invoicelinks.run.Merchant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows kept hints on a thread of its own, many at once. What cannot be followed is left to the night: no hint holds up another, and none is needed for the books
 * to become right.
 */
public final class HintWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HintWork.class);
    private static final int BATCH = 500;
    private static final int MOST_TRIES = 3;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);

    private final HintBook book;
    private final HintRuns runs;
    private final Merchant merchant;
    private final Pace pace;
    private final Semaphore woken = new Semaphore(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "hints");
    private int failures;

    HintWork(HintBook book, HintRuns runs, Merchant merchant, Pace pace) {
        this.book = book;
        this.runs = runs;
        this.merchant = merchant;
        this.pace = pace;
    }

    /**
     * How long it waits.
     *
     * @param gathering after the first hint, so that the events of one burst become one run
     * @param retry before hints are looked at again that could not be followed now
     */
    record Pace(Duration gathering, Duration retry) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(15));
    }

    /** Begins with what was left from before. */
    void start() {
        thread.start();
    }

    /** A hint was kept. */
    void wake() {
        woken.release();
    }

    private void work() {
        while (isOn()) {
            try {
                if (woken.tryAcquire(pace.retry().toMillis(), TimeUnit.MILLISECONDS)) {
                    stopping.await(pace.gathering().toMillis(), TimeUnit.MILLISECONDS);
                    woken.drainPermits();
                }
                followAll();
            } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isOn() {
        return stopping.getCount() > 0;
    }

    /** Follows what waits, once. */
    void followAll() {
        boolean goesOn = true;
        while (goesOn && isOn()) {
            List<Hint> hints = List.of();
            try {
                hints = book.waiting(merchant, BATCH);
                goesOn = !hints.isEmpty();
                follow(hints);
                failures = 0;
            } catch (LeaseHeld held) {
                LOG.info("Hints wait: {}", held.getMessage());
                goesOn = false;
            } catch (KeyNotAccepted refused) {
                giveUp(hints, String.valueOf(refused.getMessage()));
            } catch (RuntimeException failed) {
                goesOn = false;
                failures++;
                LOG.error("Hints could not be followed, try {}", failures, failed);
                leaveToTheNight(hints, failed);
            }
        }
    }

    private void follow(List<Hint> hints) {
        if (hints.isEmpty()) {
            return;
        }
        Set<String> charges = hints.stream().map(Hint::chargeId).collect(Collectors.toSet());
        Map<String, String> unread = runs.follow(merchant, charges);
        Map<Hint, String> failed = new HashMap<>();
        List<Hint> done = new ArrayList<>();
        for (Hint hint : hints) {
            String reason = unread.get(hint.chargeId());
            if (reason == null) {
                done.add(hint);
            } else {
                failed.put(hint, reason);
            }
        }
        book.done(done);
        book.failed(failed);
    }

    /** After some tries the same hints are given up, so that they do not hold up those behind them. */
    private void leaveToTheNight(List<Hint> hints, RuntimeException failed) {
        if (failures >= MOST_TRIES) {
            try {
                giveUp(hints, failed.toString());
                failures = 0;
            } catch (RuntimeException unreachable) {
                LOG.error("The books cannot be reached; hints wait", unreachable);
            }
        }
    }

    private void giveUp(List<Hint> hints, String reason) {
        LOG.warn("{} hints are left to the nightly reconciliation: {}", hints.size(), reason);
        book.failed(hints.stream().collect(Collectors.toMap(hint -> hint, hint -> reason)));
    }

    /** Waits for what is being followed; the rest waits in the books for the next start. Never interrupts: the database file would close. */
    @Override
    public void close() {
        stopping.countDown();
        woken.release();
        try {
            thread.join(STOP_PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
