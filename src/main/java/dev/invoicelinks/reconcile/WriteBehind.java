package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.run.Merchant;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes one page into the books while the next is read: never more than two pages are in memory. */
final class WriteBehind implements AutoCloseable {

    private final ChargeBook book;
    private final Merchant merchant;
    private final Clock clock;
    private final FetchTally tally;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "charge-book"));
    private Future<?> writing = CompletableFuture.completedFuture(null);
    private Instant askedAt;

    WriteBehind(ChargeBook book, Merchant merchant, Clock clock, FetchTally tally) {
        this.book = book;
        this.merchant = merchant;
        this.clock = clock;
        this.tally = tally;
        this.askedAt = now(clock);
    }

    /** The instant as precisely as both databases keep it. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The next page is about to be asked for. */
    void asking() {
        askedAt = now(clock);
    }

    /** Takes a page that was asked for before, and waits until the one before it is written. */
    void take(List<ProviderRecord> page) {
        await();
        Instant readAt = askedAt;
        writing = thread.submit(() -> tally.recorded(page.size(), book.record(merchant, page, readAt)));
        asking();
    }

    /** Waits until everything taken is committed. */
    void await() {
        try {
            writing.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FetchStopped();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A page could not be written", failed.getCause());
        }
    }

    @Override
    public void close() {
        try {
            await();
        } finally {
            thread.shutdown();
        }
    }
}
