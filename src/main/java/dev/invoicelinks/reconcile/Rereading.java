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
import java.util.List;
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
    private final FetchTally tally;
    private final ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);

    Rereading(Charges charges, ChargeBook book, Clock clock, FetchTally tally) {
        this.charges = charges;
        this.book = book;
        this.clock = clock;
        this.tally = tally;
    }

    /** Reads and records them; says how many could be read. */
    int read(Merchant merchant, RecordKind kind, List<String> ids) {
        Instant readAt = WriteBehind.now(clock);
        List<Future<List<ProviderRecord>>> answers = new ArrayList<>();
        ids.forEach(id -> answers.add(threads.submit(() -> read(kind, id))));
        List<ProviderRecord> records = new ArrayList<>();
        int answered = 0;
        String unanswered = "";
        for (Future<List<ProviderRecord>> answer : answers) {
            try {
                records.addAll(answer.get());
                answered++;
            } catch (ExecutionException failed) {
                unanswered = unavailable(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new FetchStopped();
            }
        }
        tally.recorded(records.size(), book.record(merchant, records, readAt));
        if (answered < ids.size()) {
            tally.trouble((ids.size() - answered) + " " + kind.list()
                    + " could not be read again and are read the next time: " + unanswered);
        }
        return answered;
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
