package dev.invoicelinks.job;

import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the job of a run, or restarts it where a kill, a stop or a failure left it. Call it only with the lease. */
final class IssueLaunch {

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final CurrentRun current;
    private final RunEnding ending;

    IssueLaunch(Job job, JobOperator operator, JobRepository repository, CurrentRun current, RunEnding ending) {
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.current = current;
        this.ending = ending;
    }

    /** Works on the run until it ends or cannot go on. Safe to repeat. */
    RunResult work(Run run, Asked asked, Progress progress) {
        current.begin(run, progress);
        current.asked(asked);
        JobParameters parameters = new JobParametersBuilder()
                .addString("merchant", run.merchant().key())
                .addLong("run", run.number())
                .toJobParameters();
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last != null && isComplete(last)) {
            ending.afterJob(last);
        } else {
            start(last, parameters);
        }
        return current.result();
    }

    private static boolean isComplete(JobExecution execution) {
        return execution.getStatus() == org.springframework.batch.core.BatchStatus.COMPLETED;
    }

    private void start(@Nullable JobExecution last, JobParameters parameters) {
        try {
            if (last != null && last.isRunning()) {
                operator.recover(last);
            }
            operator.start(job, parameters);
        } catch (JobExecutionException impossible) {
            // the lease is ours, the instance is not complete, and the parameters are the job's own
            throw new IllegalStateException("Run " + parameters.getLong("run") + " cannot be started", impossible);
        }
    }
}
