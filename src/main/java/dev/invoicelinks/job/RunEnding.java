package dev.invoicelinks.job;

import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.report.IssueSummary;
import dev.invoicelinks.report.Results;
import dev.invoicelinks.report.Summaries;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.Runs;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Ends a run after its job: results even when a step failed, the exit code, and whether the next start goes on with it. */
final class RunEnding implements JobExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);
    private static final String STOPPED = "The run was stopped before it had ended; the next issue goes on with it";

    private final Runs runs;
    private final CurrentRun current;
    private final Results results;
    private final Summaries summaries;

    RunEnding(Runs runs, CurrentRun current, Results results, Summaries summaries) {
        this.runs = runs;
        this.current = current;
        this.results = results;
        this.summaries = summaries;
    }

    /** The results of every file the run touched, with what went wrong so far. Safe to repeat. */
    void writeResults(Run run) {
        results.write(run, Optional.of(wentWrong()).filter(reason -> !reason.isEmpty()));
    }

    @Override
    public void afterJob(JobExecution execution) {
        try {
            end(current.run(), execution);
        } catch (RuntimeException failed) {
            current.endingFailed(failed);
            throw failed;
        }
    }

    private void end(Run run, JobExecution execution) {
        boolean complete = execution.getStatus() == BatchStatus.COMPLETED;
        String trouble = complete
                ? wentWrong()
                : JobTrouble.words(execution, current.stop().isRaised(), STOPPED);
        if (!complete) {
            LOG.error("Run {} ended {}: {}", run.number(), execution.getStatus(), trouble);
            trouble = withResults(run, trouble);
        }
        IssueSummary summary = summaries.of(run);
        ExitCode code = code(execution, complete, summary);
        String reason = trouble.isEmpty() ? summary.reason(code) : trouble;
        if (complete) {
            runs.end(run, code.number(), reason);
        } else {
            runs.remark(run, reason);
        }
        current.ended(new RunResult(summary, complete, code, reason));
    }

    /** Results of a run that failed, unless they cannot be written: then that is told as well, once. */
    private String withResults(Run run, String trouble) {
        try {
            results.write(run, Optional.of(trouble));
            return trouble;
        } catch (UncheckedIOException unwritable) {
            LOG.error("The results of run {} cannot be written", run.number(), unwritable);
            String words = String.valueOf(unwritable.getMessage());
            return trouble.equals(words) ? trouble : trouble + "; " + words;
        }
    }

    /** What kept the run from doing all its work, though it went through. */
    private String wentWrong() {
        return Stream.of(current.pauseReason(), current.sendingStopped())
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private ExitCode code(JobExecution execution, boolean complete, IssueSummary summary) {
        if (!complete) {
            return JobTrouble.isLeaseLost(execution) ? ExitCode.LEASE_HELD : ExitCode.FAILED;
        }
        if (current.wasUnreachable()
                || current.isBarred()
                || !current.sendingStopped().isEmpty()) {
            return ExitCode.FAILED;
        }
        ExitCode links = current.linksOpen() > 0 ? ExitCode.UNRESOLVED : ExitCode.DONE;
        return ExitCode.first(List.of(summary.exitCode(), links));
    }
}
