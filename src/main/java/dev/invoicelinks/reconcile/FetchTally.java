package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.RecordKind;
import java.util.ArrayList;
import java.util.List;

/** Counts what a fetch meets. Safe for threads. */
final class FetchTally {

    private final List<String> troubles = new ArrayList<>();
    private long read;
    private Recorded recorded = Recorded.NOTHING;

    synchronized void recorded(long records, Recorded what) {
        read += records;
        recorded = recorded.plus(what);
    }

    synchronized void reread(RecordKind kind, Reread reread) {
        recorded(reread.records(), reread.recorded());
        if (!reread.unanswered().isEmpty()) {
            trouble(reread.unanswered().size() + " " + kind.list()
                    + " could not be read again and are read the next time: " + reread.reason());
        }
    }

    synchronized void trouble(String words) {
        troubles.add(words);
    }

    synchronized FetchReport report(long unreadable) {
        return new FetchReport(read, recorded.added(), recorded.changed(), unreadable, List.copyOf(troubles));
    }
}
