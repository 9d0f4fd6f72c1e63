package dev.invoicelinks.job;

import dev.invoicelinks.correction.CorrectionBook;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.intake.Receiving;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.intake.folder.DropFolder;
import dev.invoicelinks.intake.folder.DropSettings;
import dev.invoicelinks.issuing.LinkEnding;
import dev.invoicelinks.issuing.RestoreCheck;
import dev.invoicelinks.issuing.SecondLook;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.notice.Sending;
import dev.invoicelinks.report.Results;
import dev.invoicelinks.report.Summaries;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.Runs;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What begins, restarts, stops and ends a run. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class RunConfiguration {

    @Bean
    CurrentRun currentRun() {
        return new CurrentRun();
    }

    @Bean
    GracefulStop gracefulStop(JobOperator operator, CurrentRun current) {
        return new GracefulStop(operator, current);
    }

    @Bean
    AcceptedChanges acceptedChanges(CurrentRun current, Corrections corrections, SourceFiles files) {
        return new AcceptedChanges(current, corrections, files);
    }

    @Bean
    Deadlines deadlines(CorrectionBook book, LinkEnding ending, CurrentRun current, Settings settings, Clock clock) {
        return new Deadlines(book, ending, current, settings.zone(), clock);
    }

    @Bean
    EffectSteps effectSteps(JobRepository repository, CurrentRun current) {
        return new EffectSteps(repository, current);
    }

    @Bean
    RunEnding runEnding(Runs runs, CurrentRun current, Results results, Summaries summaries) {
        return new RunEnding(runs, current, results, summaries);
    }

    @Bean
    JobLaunch jobLaunch(JobOperator operator, JobRepository repository) {
        return new JobLaunch(operator, repository);
    }

    @Bean
    IssueLaunch issueLaunch(
            @Qualifier(IssueJob.NAME) Job issue, JobLaunch launch, CurrentRun current, RunEnding ending) {
        return new IssueLaunch(issue, launch, current, ending);
    }

    @Bean
    IssueRuns issueRuns(Merchant merchant, RunKeeping keeping, SourceFiles files, IssueLaunch launch) {
        return new IssueRuns(merchant, keeping, files, launch);
    }

    @Bean
    DroppedFiles droppedFiles(
            Settings settings, Receiving receiving, SourceFiles files, Merchant merchant, CurrentRun current) {
        DropSettings drop = settings.inbox();
        return new DroppedFiles(
                new DropFolder(drop.folder()), drop.lookInterval(), receiving, files, merchant, current.stop());
    }

    @Bean
    SendRuns sendRuns(
            RunKeeping keeping,
            RestoreCheck restored,
            SecondLook secondLook,
            Sending sending,
            Results results,
            GracefulStop stop) {
        return new SendRuns(keeping, new SendRuns.Looks(restored, secondLook), sending, results, stop);
    }
}
