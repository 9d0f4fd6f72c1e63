package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.ProviderTime;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings what the provider says of money into the books: everything created since the last mark, the last days once more, and everything that was not final. Safe to
 * repeat and to stop anywhere: what is read is kept, and a mark moves only behind a window that was read whole.
 */
public final class Fetch {

    private final Charges charges;
    private final ChargeBook book;
    private final FetchSettings settings;
    private final Clock clock;

    public Fetch(Charges charges, ChargeBook book, FetchSettings settings, Clock clock) {
        this.charges = charges;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who may stop a fetch, and who watches it.
     *
     * @param stop looked at before every page
     */
    public record Watching(StopSignal stop, Progress progress) {}

    /**
     * Fetches all that may be new or different.
     *
     * @param asked only what was created in this span of the provider's time; empty: since the last mark
     * @throws dev.invoicelinks.link.KeyNotAccepted on 401 or 403
     */
    public FetchReport fetch(Merchant merchant, Optional<Window> asked, Watching watching) {
        FetchTally tally = new FetchTally();
        Instant begun = WriteBehind.now(clock);
        watching.progress().begin("Reading charges", -1);
        try {
            windows(merchant, asked, watching, tally);
            again(merchant, begun, watching, tally);
        } catch (FetchStopped stopped) {
            tally.trouble("The fetch was stopped; the next one goes on behind the last whole window.");
        } catch (ProviderUnavailable unavailable) {
            tally.trouble(unavailable.getMessage() + ". The next fetch goes on.");
        } finally {
            watching.progress().end();
        }
        book.dropReadable(merchant);
        return tally.report(book.unreadable(merchant));
    }

    /**
     * Reads single charges with their refunds and disputes now, as hints ask for it. Safe to repeat.
     *
     * @throws dev.invoicelinks.link.KeyNotAccepted on 401 or 403
     */
    public Reread charges(Merchant merchant, Collection<String> chargeIds) {
        try (Rereading rereading = new Rereading(charges, book, clock)) {
            return rereading.read(merchant, RecordKind.CHARGE, List.copyOf(chargeIds));
        }
    }

    private void windows(Merchant merchant, Optional<Window> asked, Watching watching, FetchTally tally) {
        ProviderTime now = charges.now();
        try (WriteBehind writing = new WriteBehind(book, merchant, tally)) {
            WindowFetch windows = new WindowFetch(charges, writing, settings, tally, watching);
            for (RecordKind kind : RecordKind.values()) {
                Window span = asked.orElseGet(() -> span(merchant, kind, now));
                one(kind, windows, span, tally, mark(merchant, kind, span, now));
            }
        }
    }

    /** One list that cannot be read does not stop the others. */
    private static void one(
            RecordKind kind, WindowFetch windows, Window span, FetchTally tally, Consumer<Instant> readUntil) {
        try {
            windows.read(kind, span, readUntil);
        } catch (ProviderUnavailable unavailable) {
            tally.trouble(unavailable.getMessage() + ". The next fetch goes on with these " + kind.list() + ".");
        }
    }

    /** From the last mark or some days back, whichever is earlier, but not before the merchant's first link. */
    private Window span(Merchant merchant, RecordKind kind, ProviderTime now) {
        Instant beginning = book.beginning(merchant)
                .map(first -> earlier(first, now.earliestOf(first)))
                .orElse(now.earliest())
                .minus(settings.overlap());
        Instant unread = book.readUntil(merchant, kind)
                .map(mark -> mark.minus(settings.overlap()))
                .orElse(beginning);
        boolean mayChange = kind != RecordKind.TRANSACTION;
        Instant recent = mayChange ? now.earliest().minus(Duration.ofDays(settings.rereadDays())) : unread;
        Instant from = earlier(unread, recent);
        return new Window(from.isBefore(beginning) ? beginning : from, now.latest());
    }

    /** The mark moves only when nothing between it and the span was left out, and never beyond the provider's now. */
    private Consumer<Instant> mark(Merchant merchant, RecordKind kind, Window span, ProviderTime now) {
        Optional<Instant> mark = book.readUntil(merchant, kind);
        Instant needed = mark.orElseGet(() -> book.beginning(merchant).orElse(span.from()));
        if (span.from().isAfter(needed)) {
            return until -> {};
        }
        return until -> book.moveMark(merchant, kind, earlier(until, now.earliest()));
    }

    private void again(Merchant merchant, Instant begun, Watching watching, FetchTally tally) {
        try (Rereading rereading = new Rereading(charges, book, clock)) {
            new Again(book, rereading, watching, tally).read(merchant, begun, charges.now());
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
