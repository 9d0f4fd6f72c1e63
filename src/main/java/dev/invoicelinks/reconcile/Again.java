package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.ProviderTime;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.run.Merchant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads again, one by one, what the provider may still change: every open dispute, charges that a refund or dispute told of, and charges that are not final - the
 * younger ones each time, of those pending for long so many as were read least recently, so that each comes up and none costs a call every time.
 */
final class Again {

    private static final int BATCH = 100;
    /** What is pending after so many days has most often been left lying by its customer. */
    private static final Duration YOUNG = Duration.ofDays(30);
    /** A minute at the calm rate that the provider advises. */
    private static final int MOST_OLD = 1_000;

    private final ChargeBook book;
    private final Rereading rereading;
    private final Fetch.Watching watching;
    private final FetchTally tally;

    Again(ChargeBook book, Rereading rereading, Fetch.Watching watching, FetchTally tally) {
        this.book = book;
        this.rereading = rereading;
        this.watching = watching;
        this.tally = tally;
    }

    /**
     * Reads what was not read since the fetch began.
     *
     * @param now the provider's
     */
    void read(Merchant merchant, Instant begun, ProviderTime now) {
        Instant young = now.earliest().minus(YOUNG);
        open(merchant, RecordKind.DISPUTE, Instant.EPOCH, begun);
        touched(merchant, begun);
        open(merchant, RecordKind.CHARGE, young, begun);
        old(merchant, young, begun);
    }

    private void open(Merchant merchant, RecordKind kind, Instant madeSince, Instant begun) {
        long last = 0;
        boolean goesOn = true;
        while (goesOn) {
            List<OpenRecord> next = book.open(merchant, kind, madeSince, begun, last, BATCH);
            goesOn = !next.isEmpty()
                    && read(merchant, kind, next.stream().map(OpenRecord::id).toList());
            last = next.isEmpty() ? last : next.get(next.size() - 1).row();
        }
    }

    /** Charges of which a refund or dispute told, made before the days that were read. */
    private void touched(Merchant merchant, Instant begun) {
        String last = "";
        boolean goesOn = true;
        while (goesOn) {
            List<String> next = book.touched(merchant, begun, last, BATCH);
            goesOn = !next.isEmpty() && read(merchant, RecordKind.CHARGE, next);
            last = next.isEmpty() ? last : next.get(next.size() - 1);
        }
    }

    private void old(Merchant merchant, Instant madeBefore, Instant begun) {
        List<String> due = book.openForLong(merchant, madeBefore, begun, MOST_OLD);
        for (int from = 0; from < due.size(); from += BATCH) {
            if (!read(merchant, RecordKind.CHARGE, due.subList(from, Math.min(from + BATCH, due.size())))) {
                return;
            }
        }
    }

    /** False when none of them was answered, so that there is no use in going on. */
    private boolean read(Merchant merchant, RecordKind kind, List<String> ids) {
        if (watching.stop().isRaised()) {
            throw new FetchStopped();
        }
        Reread reread = rereading.read(merchant, kind, ids);
        tally.reread(kind, reread);
        watching.progress().advance(reread.answered().size());
        return !reread.answered().isEmpty();
    }
}
