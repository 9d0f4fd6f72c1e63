package dev.invoicelinks.job;

import dev.invoicelinks.reconcile.ProofBook;
import dev.invoicelinks.reconcile.Tallies;
import dev.invoicelinks.reconcile.TallyBook;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.report.cases.Cases;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.Runs;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Ends a reconciliation after its job: the exit code, its reason, and whether the next start goes on with it. */
final class ReconcileEnding implements JobExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileEnding.class);
    private static final String STOPPED =
            "The reconciliation was stopped before it had ended; the next reconcile goes on with it";
    private static final String NEEDS_PERSON = "done, but some invoices or charges need a person";

    private final Runs runs;
    private final CurrentRun current;
    private final CurrentReconciliation reconciliation;
    private final TallyBook tallies;
    private final ProofBook proofs;
    private final Cases cases;

    ReconcileEnding(
            Runs runs,
            CurrentRun current,
            CurrentReconciliation reconciliation,
            TallyBook tallies,
            ProofBook proofs,
            Cases cases) {
        this.runs = runs;
        this.current = current;
        this.reconciliation = reconciliation;
        this.tallies = tallies;
        this.proofs = proofs;
        this.cases = cases;
    }

    @Override
    public void afterJob(JobExecution execution) {
        try {
            end(current.run(), execution);
        } catch (RuntimeException failed) {
            reconciliation.endingFailed(failed);
            throw failed;
        }
    }

    private void end(Run run, JobExecution execution) {
        boolean complete = execution.getStatus() == BatchStatus.COMPLETED
                && !current.stop().isRaised();
        if (!complete) {
            reconciliation.trouble(JobTrouble.words(execution, current.stop().isRaised(), STOPPED));
            LOG.error("Run {} ended {}: {}", run.number(), execution.getStatus(), reconciliation.troubles());
        }
        Tallies counted = tallies.tallies(run.merchant());
        ExitCode code = complete ? code(run) : failed(execution);
        String reason = reason(code);
        note(run, complete, code, reason);
        reconciliation.ended(new ReconcileResult(
                run,
                reconciliation.asOf(),
                complete,
                counted,
                proofs.recorded(run),
                reconciliation.sweep(),
                reconciliation.folder(),
                code,
                reason));
    }

    /** A run that another command left open stays that command's. */
    private void note(Run run, boolean complete, ExitCode code, String reason) {
        if (!reconciliation.ownsRun()) {
            return;
        }
        if (complete) {
            runs.end(run, code.number(), reason);
        } else {
            runs.remark(run, reason);
        }
    }

    private static ExitCode failed(JobExecution execution) {
        return JobTrouble.isLeaseLost(execution) ? ExitCode.LEASE_HELD : ExitCode.FAILED;
    }

    private ExitCode code(Run run) {
        ExitCode own = reconciliation.troubles().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        ExitCode links =
                current.linksOpen() > 0 || !reconciliation.sweep().whole() ? ExitCode.UNRESOLVED : ExitCode.DONE;
        boolean needsPerson = cases.open(run.merchant()) > 0
                || !reconciliation.sweep().findings().isEmpty();
        return ExitCode.first(List.of(own, links, needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE));
    }

    private String reason(ExitCode code) {
        if (!reconciliation.troubles().isEmpty()) {
            return String.join("; ", reconciliation.troubles());
        }
        return code == ExitCode.NEEDS_PERSON ? NEEDS_PERSON : code.words();
    }
}
