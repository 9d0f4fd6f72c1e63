package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Reads one list window by window. A window is believed when it holds as many different ids as the provider counts; otherwise it is read again, and at last said plainly.
 * Each window's length follows from how much the one before it held.
 */
final class WindowFetch {

    private static final int MOST_TRIES = 5;
    private static final int MOST_BROKEN = 5;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** The provider may count a border to either side, and its times are whole seconds. */
    private static final Duration BORDER = Duration.ofSeconds(1);

    /** A second cannot be split: so many times the usual may be made in it. */
    private static final int LARGEST_SECOND = 10;

    private final Charges charges;
    private final WriteBehind writing;
    private final StopSignal stop;
    private final Progress progress;
    private final FetchTally tally;
    private final int most;

    WindowFetch(
            Charges charges, WriteBehind writing, FetchSettings settings, FetchTally tally, Fetch.Watching watching) {
        this.charges = charges;
        this.writing = writing;
        this.stop = watching.stop();
        this.progress = watching.progress();
        this.tally = tally;
        this.most = settings.windowRecords();
    }

    /**
     * Reads everything created in a span of the provider's time.
     *
     * @param readUntil is told how far all is read, each time another window is committed
     */
    void read(RecordKind kind, Window span, Consumer<Instant> readUntil) {
        Instant cursor = span.from();
        Duration length = span.length();
        int broken = 0;
        while (cursor.isBefore(span.to()) && broken < MOST_BROKEN) {
            Instant end = earlier(cursor.plus(length), span.to());
            Window window = new Window(cursor.equals(span.from()) ? cursor : cursor.minus(BORDER), end);
            WindowReading reading = tries(kind, window);
            if (reading.tooLarge()) {
                length = split(Duration.between(cursor, end), reading.total());
                continue;
            }
            if (!reading.isWhole()) {
                broken++;
                tally.trouble(words(kind, window, reading));
            } else if (broken == 0) {
                readUntil.accept(end);
            }
            cursor = end;
            length = next(length, reading.total());
        }
    }

    private WindowReading tries(RecordKind kind, Window window) {
        boolean isShortest = window.length().compareTo(SHORTEST.plus(BORDER)) <= 0;
        long bound = isShortest ? (long) most * LARGEST_SECOND : most;
        WindowReading reading = once(kind, window, bound);
        for (int attempt = 2; attempt <= MOST_TRIES && !reading.isWhole() && !reading.tooLarge(); attempt++) {
            reading = once(kind, window, bound);
        }
        return isShortest && reading.tooLarge() ? new WindowReading(0, reading.total(), false) : reading;
    }

    private WindowReading once(RecordKind kind, Window window, long bound) {
        WindowReading reading = charges.list(kind, window, bound, page -> {
            if (stop.isRaised()) {
                throw new FetchStopped();
            }
            writing.take(page);
            progress.advance(page.records().size());
        });
        writing.await();
        return reading;
    }

    /** Shorter by as much as there was too much, and always shorter. */
    private Duration split(Duration length, long total) {
        return later(SHORTEST, shorter(fitting(length, total), length.dividedBy(2)));
    }

    /** Long enough to hold half of the bound at the pace of the last window, at most four times longer than that. */
    private Duration next(Duration length, long total) {
        return later(SHORTEST, shorter(fitting(length, total), length.multipliedBy(4)));
    }

    private Duration fitting(Duration length, long total) {
        return Duration.ofSeconds(Math.multiplyExact(length.toSeconds(), most / 2L) / Math.max(1, total));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String words(RecordKind kind, Window window, WindowReading reading) {
        return "The list of " + kind.list() + " from " + window.from() + " to " + window.to()
                + " does not agree with itself: it held "
                + reading.ids() + " ids and counts " + reading.total() + ", in " + MOST_TRIES
                + " readings. What was read is kept; the next fetch reads this time again.";
    }
}
