package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.ProviderUnavailable;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** Asks for the next pages of a list while one is worked on; in a closed window it does not matter in which order they are answered. */
final class PagesAhead implements AutoCloseable {

    private final LongFunction<Pages.Page> reading;
    private final int ahead;
    private final Map<Long, Future<Pages.Page>> asked = new TreeMap<>();
    private final ExecutorService threads;

    PagesAhead(LongFunction<Pages.Page> reading, int ahead) {
        this.reading = reading;
        this.ahead = ahead;
        this.threads = Executors.newFixedThreadPool(Math.max(1, ahead), work -> {
            Thread thread = new Thread(work, "pages");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The page at an offset.
     *
     * @param total how many items the list is known to hold; the very first page, before that is known, is asked for alone
     */
    Pages.Page page(long offset, long total) {
        if (total != Long.MAX_VALUE) {
            for (long next = offset; asked.size() < ahead && next < total; next += Pages.PAGE) {
                ask(next);
            }
        }
        Future<Pages.Page> answer = asked.remove(offset);
        return answer == null ? reading.apply(offset) : joined(answer);
    }

    private void ask(long offset) {
        asked.computeIfAbsent(offset, place -> threads.submit(() -> reading.apply(place)));
    }

    private static Pages.Page joined(Future<Pages.Page> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable("Reading was interrupted", stopped);
        }
    }

    /** What is asked for and not needed any more is given up. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
