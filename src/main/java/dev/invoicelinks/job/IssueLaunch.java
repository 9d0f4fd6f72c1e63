package dev.invoicelinks.job;

import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import org.springframework.batch.core.job.Job;

/** Works on an issue run. Call it only with the lease. */
final class IssueLaunch {

    private final Job job;
    private final JobLaunch launch;
    private final CurrentRun current;
    private final RunEnding ending;

    IssueLaunch(Job job, JobLaunch launch, CurrentRun current, RunEnding ending) {
        this.job = job;
        this.launch = launch;
        this.current = current;
        this.ending = ending;
    }

    /** Works on the run until it ends or cannot go on. Safe to repeat. */
    RunResult work(Run run, Asked asked, Progress progress) {
        current.begin(run, progress);
        current.asked(asked);
        launch.work(job, JobLaunch.identity(run).toJobParameters()).ifPresent(ending::afterJob);
        return current.result();
    }
}
