package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.RecordPage;
import dev.invoicelinks.run.Merchant;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes pages into the books while the next are read: what has gathered meanwhile goes in one commit, and only so many pages are in memory. */
final class WriteBehind implements AutoCloseable {

    private static final int MOST_PAGES = 8;

    private final ChargeBook book;
    private final Merchant merchant;
    private final FetchTally tally;
    private final BlockingQueue<RecordPage> gathered = new ArrayBlockingQueue<>(MOST_PAGES);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "charge-book"));
    private Future<?> writing = CompletableFuture.completedFuture(null);

    WriteBehind(ChargeBook book, Merchant merchant, FetchTally tally) {
        this.book = book;
        this.merchant = merchant;
        this.tally = tally;
    }

    /** The instant as precisely as both databases keep it. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes a page, and waits when there are too many. */
    void take(RecordPage page) {
        while (!gathered.offer(page)) {
            await();
        }
        if (writing.isDone()) {
            await();
            writing = thread.submit(this::write);
        }
    }

    private void write() {
        List<RecordPage> pages = new ArrayList<>();
        while (gathered.drainTo(pages) > 0) {
            List<ProviderRecord> records =
                    pages.stream().flatMap(page -> page.records().stream()).toList();
            Instant askedAt = pages.stream()
                    .map(RecordPage::askedAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            tally.recorded(records.size(), book.record(merchant, records, askedAt.truncatedTo(ChronoUnit.MICROS)));
            pages.clear();
        }
    }

    /** Waits until everything taken is committed. */
    void await() {
        join();
        if (!gathered.isEmpty()) {
            writing = thread.submit(this::write);
            join();
        }
    }

    private void join() {
        try {
            writing.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FetchStopped();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
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
