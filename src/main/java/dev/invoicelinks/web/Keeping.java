package dev.invoicelinks.web;

import dev.invoicelinks.run.Merchant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Keeps events that come at the same time in one commit: a burst costs a few commits instead of one an event. */
final class Keeping implements AutoCloseable {

    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 10_000;
    private static final long LOOK_MILLIS = 500;

    private final HintBook book;
    private final Merchant merchant;
    private final BlockingQueue<Waiting> arrived = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::work, "keeping");
    private volatile boolean isOn = true;

    Keeping(HintBook book, Merchant merchant) {
        this.book = book;
        this.merchant = merchant;
    }

    void start() {
        thread.start();
    }

    /** Completes when the event is committed: false when it was known already; fails when the books cannot be reached. */
    CompletableFuture<Boolean> keep(Arrival arrival) {
        Waiting waiting = new Waiting(arrival, new CompletableFuture<>());
        if (!isOn || !arrived.offer(waiting)) {
            waiting.kept.completeExceptionally(new IllegalStateException("no room for more events"));
        }
        return waiting.kept;
    }

    private void work() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (isOn || !arrived.isEmpty()) {
                Waiting first = arrived.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    arrived.drainTo(batch, MOST_AT_ONCE - 1);
                    keep(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(List<Waiting> batch) {
        try {
            List<Boolean> isNew =
                    book.keep(merchant, batch.stream().map(Waiting::arrival).toList());
            for (int place = 0; place < batch.size(); place++) {
                batch.get(place).kept.complete(isNew.get(place));
            }
        } catch (RuntimeException failed) {
            batch.forEach(waiting -> waiting.kept.completeExceptionally(failed));
        }
    }

    /** Keeps what has come, and takes no more. */
    @Override
    public void close() {
        isOn = false;
        try {
            thread.join(LOOK_MILLIS * 4);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiting(Arrival arrival, CompletableFuture<Boolean> kept) {}
}
