package dev.invoicelinks.sandbox.book;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes on one thread, as many in one commit as wait at that moment: callers that come together pay for one write to disk, and no two changes ever race.
 */
final class JdbcChanges implements Changes, AutoCloseable {

    private static final int MOST_AT_ONCE = 256;

    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Supplier<List<OnEffect>> known;
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "sandbox-writer");
    private boolean closed;
    // only the writer knows these
    private Instant now;
    private @Nullable Waiting<?> current;
    private List<OnEffect> listeners = List.of();

    /** @param newest the newest time in the book */
    JdbcChanges(TransactionTemplate transaction, Clock clock, Instant newest, Supplier<List<OnEffect>> listeners) {
        this.transaction = transaction;
        this.clock = clock;
        this.now = newest;
        this.known = listeners;
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public <T> T make(Supplier<T> change) {
        if (Thread.currentThread() == writer) {
            return change.get();
        }
        Waiting<T> waiting = new Waiting<>(change);
        enqueue(waiting);
        try {
            return waiting.answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failed;
        }
    }

    /** A change after which time may begin anew, at any moment. */
    void startAnew(Runnable change) {
        make(() -> {
            change.run();
            now = Instant.EPOCH;
            return true;
        });
    }

    private synchronized void enqueue(Waiting<?> waiting) {
        if (closed) {
            throw new BookClosed();
        }
        queue.add(waiting);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void tell(Effect effect) {
        if (current == null) {
            throw new IllegalStateException("An effect can only be told inside a change");
        }
        current.effects.add(effect);
    }

    private void write() {
        List<Waiting<?>> group = new ArrayList<>();
        while (isOpen(group)) {
            try {
                transaction.executeWithoutResult(status -> group.forEach(waiting -> attempt(waiting, status)));
                group.forEach(this::answer);
            } catch (RuntimeException | Error notCommitted) {
                group.forEach(waiting -> waiting.answer.completeExceptionally(notCommitted));
            }
        }
    }

    private boolean isOpen(List<Waiting<?>> group) {
        group.clear();
        try {
            group.add(queue.take());
            queue.drainTo(group, MOST_AT_ONCE);
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }

    private void attempt(Waiting<?> waiting, TransactionStatus status) {
        Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        now = time.isAfter(now) ? time : now;
        current = waiting;
        Object before = status.createSavepoint();
        try {
            waiting.change();
            status.releaseSavepoint(before);
        } catch (RuntimeException refused) {
            status.rollbackToSavepoint(before);
            waiting.refused = refused;
        } finally {
            current = null;
        }
    }

    /** Listeners are told before the caller goes on, so that a journal never lacks what a client knows. */
    private void answer(Waiting<?> waiting) {
        try {
            if (waiting.refused == null && !waiting.effects.isEmpty()) {
                listeners = listeners.isEmpty() ? known.get() : listeners;
                waiting.effects.forEach(effect -> listeners.forEach(listener -> listener.happened(effect)));
            }
            waiting.complete();
        } catch (RuntimeException | Error listenerFailed) {
            waiting.answer.completeExceptionally(listenerFailed);
        }
    }

    /** Lets the changes that wait be made, then ends. */
    @Override
    public void close() {
        Waiting<Boolean> last = new Waiting<>(() -> true);
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(last);
        }
        last.answer.join();
        writer.interrupt();
    }

    private static final class Waiting<T> {

        private final Supplier<T> change;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private final List<Effect> effects = new ArrayList<>();
        private @Nullable T result;
        private @Nullable RuntimeException refused;

        Waiting(Supplier<T> change) {
            this.change = change;
        }

        void change() {
            result = change.get();
        }

        void complete() {
            if (refused == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(refused);
            }
        }
    }
}
