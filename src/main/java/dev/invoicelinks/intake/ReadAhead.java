package dev.invoicelinks.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads on in a thread of its own while what was read is written: reading a row costs as much as keeping it. Only so much lies in memory, and the order stays.
 *
 * @param <T> what is read
 */
final class ReadAhead<T> implements AutoCloseable {

    private static final int MOST_A_BATCH = 500;
    private static final int MOST_BATCHES = 4;

    private final Iterator<T> source;
    private final BlockingQueue<Batch<T>> ahead = new ArrayBlockingQueue<>(MOST_BATCHES);
    private final Thread thread = new Thread(this::work, "reading-ahead");
    private Iterator<T> current = Collections.emptyIterator();
    private boolean ended;
    private @Nullable Throwable failure;
    private volatile boolean wanted = true;

    /**
     * Begins to read at once.
     *
     * @param source used by the other thread alone until this is closed
     */
    ReadAhead(Iterator<T> source) {
        this.source = source;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The next one; null when there is none left.
     *
     * @throws RuntimeException what reading it threw, behind everything that was read before
     */
    @Nullable
    T next() {
        while (!current.hasNext() && !ended) {
            take();
        }
        if (current.hasNext()) {
            return current.next();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return null;
    }

    private void take() {
        try {
            Batch<T> batch = ahead.take();
            current = batch.read().iterator();
            ended = batch.isLast();
            failure = batch.failure();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were read", interrupted);
        }
    }

    private void work() {
        List<T> read = new ArrayList<>(MOST_A_BATCH);
        Throwable failed = null;
        try {
            while (wanted && source.hasNext()) {
                read.add(source.next());
                if (read.size() == MOST_A_BATCH) {
                    put(new Batch<>(read, false, null));
                    read = new ArrayList<>(MOST_A_BATCH);
                }
            }
        } catch (RuntimeException | Error thrown) {
            failed = thrown;
        }
        put(new Batch<>(read, true, failed));
    }

    private void put(Batch<T> batch) {
        try {
            ahead.put(batch);
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
            wanted = false;
        }
    }

    /** Ends reading after the row in hand; the source may be closed then. */
    @Override
    public void close() {
        wanted = false;
        // room for the batch in hand and the last one
        ahead.clear();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Batch<T>(
            List<T> read, boolean isLast, @Nullable Throwable failure) {}
}
