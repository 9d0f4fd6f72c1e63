package dev.invoicelinks.job;

import dev.invoicelinks.run.Run;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Starts a job, or restarts it where a kill, a stop or a failure left it. Call it only with the lease. */
final class JobLaunch {

    private final JobOperator operator;
    private final JobRepository repository;

    JobLaunch(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /** What makes a job instance: the merchant and the number of the run. */
    static JobParametersBuilder identity(Run run) {
        return new JobParametersBuilder()
                .addString("merchant", run.merchant().key())
                .addLong("run", run.number());
    }

    /**
     * Works on the job until it ends or cannot go on. Safe to repeat.
     *
     * @return the execution that had completed before, if one had: nothing was started then
     */
    Optional<JobExecution> work(Job job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last == null) {
            forgetUnbegun(job, parameters);
        }
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            return Optional.of(last);
        }
        start(job, last, parameters);
        return Optional.empty();
    }

    /** A kill between the two commits of a launch leaves an instance without an execution, which Spring Batch can neither start nor restart. */
    private void forgetUnbegun(Job job, JobParameters parameters) {
        JobInstance unbegun = repository.getJobInstance(job.getName(), parameters);
        if (unbegun != null) {
            repository.deleteJobInstance(unbegun);
        }
    }

    private void start(Job job, @Nullable JobExecution last, JobParameters parameters) {
        try {
            if (last != null) {
                closeAsFailed(last);
            }
            operator.start(job, parameters);
        } catch (JobExecutionException impossible) {
            // the lease is ours, the instance is not complete, and the parameters are the job's own
            throw new IllegalStateException("Run " + parameters.getLong("run") + " cannot be started", impossible);
        }
    }

    /**
     * Spring Batch goes on behind a failure only. What a kill left running, and a step whose end could not be noted because the books were out of reach just
     * then, count as failures here: every step may be run again.
     */
    private void closeAsFailed(JobExecution last) {
        if (last.isRunning()) {
            operator.recover(last);
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }
}
