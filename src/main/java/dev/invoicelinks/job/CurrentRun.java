package dev.invoicelinks.job;

import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import org.jspecify.annotations.Nullable;

/** The one run this process is making: steps ask it what they work for, who watches, and whether to stop. */
public final class CurrentRun {

    private final StopSignal stop = new StopSignal();
    private volatile @Nullable Run run;
    private volatile Progress progress = Progress.SILENT;
    private volatile String pauseReason = "";

    void begin(Run begun, Progress watcher) {
        run = begun;
        progress = watcher;
        pauseReason = "";
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

    void paused(String reason) {
        pauseReason = reason;
    }
}
