package dev.invoicelinks.job;

import dev.invoicelinks.issuing.DatabaseRestored;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The one run this process is making: steps ask it what they work for, who watches, and whether to stop. */
public final class CurrentRun {

    private final StopSignal stop = new StopSignal();
    private volatile @Nullable Run run;
    private volatile Progress progress = Progress.SILENT;
    private volatile String pauseReason = "";
    private volatile boolean unreachable;
    private volatile boolean barred;
    private volatile boolean booksSeen;
    private volatile long linksOpen;
    private volatile String sendingStopped = "";
    private volatile Asked asked = Asked.NOTHING;
    private volatile @Nullable RunResult result;
    private volatile @Nullable RuntimeException ending;

    /** What the person who started the run asked for beside its files; not known to a later start that goes on with it. */
    void asked(Asked wishes) {
        asked = wishes;
    }

    Asked asked() {
        return asked;
    }

    void begin(Run begun, Progress watcher) {
        run = begun;
        progress = watcher;
        pauseReason = "";
        unreachable = false;
        barred = false;
        booksSeen = false;
        linksOpen = 0;
        sendingStopped = "";
        result = null;
        ending = null;
    }

    /** What became of the run, once its job has ended. */
    RunResult result() {
        RunResult ended = result;
        if (ended == null) {
            throw new IllegalStateException("The run could not be ended", ending);
        }
        return ended;
    }

    /** The run could not even be ended; Spring Batch keeps that to itself. */
    void endingFailed(RuntimeException why) {
        ending = why;
    }

    void ended(RunResult became) {
        result = became;
    }

    /** @throws IllegalStateException when no run was begun */
    public Run run() {
        Run current = run;
        if (current == null) {
            throw new IllegalStateException("No run is in hand");
        }
        return current;
    }

    public Progress progress() {
        return progress;
    }

    /** Raised at SIGTERM, or by whoever must end the run early. */
    public StopSignal stop() {
        return stop;
    }

    /** Why creation paused; empty words when it did not. */
    public String pauseReason() {
        return pauseReason;
    }

    boolean isPaused() {
        return !pauseReason.isEmpty();
    }

    void paused(String reason) {
        pauseReason = reason;
    }

    /** The provider could not be read: what needs it waits for the next run, everything else goes on. */
    void unreachable(ProviderUnavailable unavailable) {
        unreachable = true;
        pauseReason = String.valueOf(unavailable.getMessage());
    }

    /** Older books were restored: files are read and taken in, but nothing is asked for or sent before their links are. */
    void barred(DatabaseRestored restored) {
        barred = true;
        pauseReason = String.valueOf(restored.getMessage());
    }

    boolean isBarred() {
        return barred;
    }

    /** It was looked whether the books are the newest: links may be made and messages sent. */
    void booksSeen() {
        booksSeen = true;
    }

    boolean areBooksSeen() {
        return booksSeen;
    }

    /** So many links were to be ended and are not certainly so. */
    void linksOpen(long count) {
        linksOpen = count;
    }

    long linksOpen() {
        return linksOpen;
    }

    /** Messages could not leave by a channel: they wait for the next run. */
    void sendingStopped(Collection<String> why) {
        sendingStopped = String.join("; ", why);
    }

    /** Why messages could not leave; empty words when they could. */
    String sendingStopped() {
        return sendingStopped;
    }

    boolean wasUnreachable() {
        return unreachable;
    }
}
