package dev.invoicelinks.job;

import dev.invoicelinks.link.Window;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.RunLease;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;

/** Reconciles, one run at a time; a reconciliation that was left open is finished by the next one. */
public final class ReconcileRuns {

    private final RunKeeping keeping;
    private final Work work;
    private final ZoneId zone;
    private final Clock clock;

    /** What a run works with. */
    record Work(
            Job job,
            JobLaunch launch,
            CurrentRun current,
            CurrentReconciliation reconciliation,
            ReconcileEnding ending) {}

    /** @param zone the merchant's, in which the business day begins */
    ReconcileRuns(RunKeeping keeping, Work work, ZoneId zone, Clock clock) {
        this.keeping = keeping;
        this.work = work;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Reconciles everything. Safe to repeat at any time: a run that another command left open is joined and stays that command's.
     *
     * @param span only charges created in this span of the provider's time are fetched; empty: all that may be new or different
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes
     */
    public ReconcileResult reconcile(Merchant merchant, Optional<Window> span, Progress progress) {
        try (RunLease lease = RunLease.take(keeping.leases(), merchant, keeping.takeOverAtOnce())) {
            Optional<Run> open = keeping.runs().open(merchant, lease.fence());
            Run run = open.orElseGet(() -> keeping.runs().begin(merchant, ReconcileJob.NAME, lease.fence()));
            boolean owns = run.command().equals(ReconcileJob.NAME);
            work.current().begin(run, progress);
            work.reconciliation().begin(span, LocalDate.ofInstant(clock.instant(), zone), owns);
            work.launch().work(work.job(), parameters(run, owns)).ifPresent(work.ending()::afterJob);
            return work.reconciliation().result();
        }
    }

    /** A run of another command may be joined by several reconciliations: each is an instance of its own. */
    private JobParameters parameters(Run run, boolean owns) {
        return owns
                ? JobLaunch.identity(run).toJobParameters()
                : JobLaunch.identity(run).addLong("fence", run.fence().number()).toJobParameters();
    }
}
