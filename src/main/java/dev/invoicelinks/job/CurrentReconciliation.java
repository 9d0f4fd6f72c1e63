package dev.invoicelinks.job;

import dev.invoicelinks.issuing.SweepReport;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.reconcile.FetchReport;
import dev.invoicelinks.reconcile.Proof.Difference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the reconciliation in hand was asked for and has come to so far; the books hold everything that must outlive it. */
final class CurrentReconciliation {

    /** So many ids are said in the reason of a run; all of them are in the books. */
    private static final int MOST_NAMED = 20;

    private final List<String> troubles = new ArrayList<>();
    private volatile Optional<Window> asked = Optional.empty();
    private volatile LocalDate asOf = LocalDate.EPOCH;
    private volatile boolean ownsRun;
    private volatile SweepReport sweep = SweepReport.NOTHING;
    private volatile @Nullable Path folder;
    private volatile boolean disproved;
    private volatile @Nullable ReconcileResult result;
    private volatile @Nullable RuntimeException ending;

    /** @param ownsRun false when it joins a run that another command left open and goes on with later */
    void begin(Optional<Window> span, LocalDate day, boolean ownsRun) {
        asked = span;
        asOf = day;
        this.ownsRun = ownsRun;
        troubles.clear();
        sweep = SweepReport.NOTHING;
        folder = null;
        disproved = false;
        result = null;
        ending = null;
    }

    Optional<Window> asked() {
        return asked;
    }

    LocalDate asOf() {
        return asOf;
    }

    boolean ownsRun() {
        return ownsRun;
    }

    void fetched(FetchReport report) {
        troubles.addAll(report.troubles());
    }

    void trouble(String words) {
        troubles.add(words);
    }

    void swept(SweepReport report) {
        sweep = report;
    }

    SweepReport sweep() {
        return sweep;
    }

    /** Sums do not agree: the run fails, after its reports are written. */
    void disproved(List<Difference> differences) {
        disproved = true;
        String named =
                differences.stream().limit(MOST_NAMED).map(Difference::toString).collect(Collectors.joining(", "));
        troubles.add(differences.size() + " figures do not agree: " + named
                + (differences.size() > MOST_NAMED ? ", ..." : "")
                + ". Run reconcile again; if they stay, look these ids up in the provider's dashboard");
    }

    boolean isDisproved() {
        return disproved;
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    void wrote(Path where) {
        folder = where;
    }

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** The reconciliation could not even be ended; Spring Batch keeps that to itself. */
    void endingFailed(RuntimeException why) {
        ending = why;
    }

    void ended(ReconcileResult became) {
        result = became;
    }

    ReconcileResult result() {
        ReconcileResult ended = result;
        if (ended == null) {
            throw new IllegalStateException("The reconciliation could not be ended", ending);
        }
        return ended;
    }
}
