package dev.invoicelinks.web;

import dev.invoicelinks.run.Merchant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** Keeps events that come at the same time in one commit: a burst costs a few commits instead of one an event. */
final class Keeping implements AutoCloseable {

    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 10_000;
    private static final long LONGEST_END_MILLIS = 2_000;

    private final HintBook book;
    private final Merchant merchant;
    /** An empty place ends the work. */
    private final BlockingQueue<Optional<Waiting>> arrived = new ArrayBlockingQueue<>(MOST_WAITING);

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
        if (!isOn || !arrived.offer(Optional.of(waiting))) {
            waiting.kept.completeExceptionally(new IllegalStateException("no room for more events"));
        }
        return waiting.kept;
    }

    private void work() {
        List<Optional<Waiting>> batch = new ArrayList<>();
        try {
            boolean goesOn = true;
            while (goesOn) {
                batch.add(arrived.take());
                arrived.drainTo(batch, MOST_AT_ONCE - 1);
                goesOn = !batch.contains(Optional.<Waiting>empty());
                keep(batch.stream().flatMap(Optional::stream).toList());
                batch.clear();
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
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
            arrived.put(Optional.empty());
            thread.join(LONGEST_END_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiting(Arrival arrival, CompletableFuture<Boolean> kept) {}
}
