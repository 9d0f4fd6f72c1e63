package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.KeyNotAccepted;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Unreadable;
import dev.invoicelinks.run.Merchant;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads single charges and disputes again, some at a time; one that cannot be read does not stop the others. */
final class Rereading implements AutoCloseable {

    /** Below the ten parallel callers that the provider advises at most; the rate is limited beside it. */
    private static final int PARALLEL = 8;

    private final Charges charges;
    private final ChargeBook book;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);

    Rereading(Charges charges, ChargeBook book, Clock clock) {
        this.charges = charges;
        this.book = book;
        this.clock = clock;
    }

    /** Reads and records them. */
    Reread read(Merchant merchant, RecordKind kind, List<String> ids) {
        Instant readAt = WriteBehind.now(clock);
        Map<String, Future<List<ProviderRecord>>> answers = new LinkedHashMap<>();
        ids.forEach(id -> answers.put(id, threads.submit(() -> read(kind, id))));
        List<ProviderRecord> records = new ArrayList<>();
        Map<String, String> unanswered = new LinkedHashMap<>();
        answers.forEach((id, answer) -> {
            try {
                records.addAll(answer.get());
            } catch (ExecutionException failed) {
                unanswered.put(id, unavailable(failed));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new FetchStopped();
            }
        });
        List<String> answered = answers.keySet().stream()
                .filter(id -> !unanswered.containsKey(id))
                .toList();
        return new Reread(answered, unanswered, records.size(), book.record(merchant, records, readAt));
    }

    private List<ProviderRecord> read(RecordKind kind, String id) {
        List<ProviderRecord> records = kind == RecordKind.DISPUTE ? charges.dispute(id) : charges.charge(id);
        return records.isEmpty()
                ? List.of(new Unreadable(kind, id, "the provider does not know it any more"))
                : records;
    }

    /** The reason of what may pass; everything else goes on up. */
    private static String unavailable(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof ProviderUnavailable unavailable) {
            return String.valueOf(unavailable.getMessage());
        }
        if (cause instanceof KeyNotAccepted refused) {
            throw refused;
        }
        throw new IllegalStateException("A charge could not be read again", cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
