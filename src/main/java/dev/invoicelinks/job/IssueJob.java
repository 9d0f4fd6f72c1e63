package dev.invoicelinks.job;

import dev.invoicelinks.intake.Acceptance;
import dev.invoicelinks.intake.JdbcStaging;
import dev.invoicelinks.intake.StagedRows;
import dev.invoicelinks.intake.Staging;
import dev.invoicelinks.issuing.Claims;
import dev.invoicelinks.issuing.CreateWindow;
import dev.invoicelinks.issuing.DatabaseRestored;
import dev.invoicelinks.issuing.Resolver;
import dev.invoicelinks.issuing.RestoreCheck;
import dev.invoicelinks.issuing.SecondLook;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.notice.Sending;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Job "issue", in the order in which it runs: import, accept, resolve, create links, send notices, write results.
 *
 * <p>Work rests in tables between steps, and an invoice's state says what is to be done next, so every step may be run again.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
public class IssueJob {

    public static final String NAME = "issue";

    @Bean
    Job issue(
            JobRepository repository,
            GracefulStop stop,
            RunEnding ending,
            Step importRows,
            Step acceptFiles,
            Step resolveDoubts,
            Step createLinks,
            Step sendNotices,
            Step writeResults) {
        return new JobBuilder(NAME, repository)
                .listener(stop)
                .listener(ending)
                .start(importRows)
                .next(acceptFiles)
                .next(resolveDoubts)
                .next(createLinks)
                .next(sendNotices)
                .next(writeResults)
                .build();
    }

    /** Rows of the run's files into the staging table; a restart goes on behind the last row there. */
    @Bean
    Step importRows(
            JobRepository repository,
            PlatformTransactionManager transactions,
            StagedRows rows,
            JdbcStaging staging,
            Settings settings) {
        return new StepBuilder("import", repository)
                .<Staging, Staging>chunk(settings.intake().batch())
                .transactionManager(transactions)
                .reader(rows)
                .writer(staging)
                .allowStartIfComplete(true)
                .build();
    }

    /** Whole files become invoices when their totals agree; what they say against the books is decided here, and taken over where that was asked for. */
    @Bean
    Step acceptFiles(EffectSteps effects, Acceptance acceptance, AcceptedChanges changes, CurrentRun current) {
        return effects.step("accept", run -> {
            acceptance.accept(run, current.stop(), current.progress());
            changes.accept(run);
        });
    }

    /** All open work becomes this run's; links are ended, doubts of earlier runs are resolved; restored books bar what follows. */
    @Bean
    Step resolveDoubts(
            EffectSteps effects,
            Claims claims,
            Deadlines deadlines,
            Resolver resolver,
            RestoreCheck restored,
            CurrentRun current) {
        return effects.step("resolve", run -> {
            claims.takeUp(run);
            try {
                deadlines.end(run);
                resolver.resolve(run, current.stop());
                restored.check(run);
                current.booksSeen();
            } catch (ProviderUnavailable unavailable) {
                current.unreachable(unavailable);
            } catch (DatabaseRestored restoredBooks) {
                current.barred(restoredBooks);
            }
        });
    }

    /** One link an invoice, through a sliding window of calls. */
    @Bean
    Step createLinks(EffectSteps effects, CreateWindow window, Resolver resolver, CurrentRun current) {
        return effects.step("create links", run -> {
            if (current.isPaused()) {
                return;
            }
            try {
                String pause = window.create(run, current.stop(), current.progress());
                resolver.resolve(run, current.stop());
                current.paused(pause.isEmpty() ? window.create(run, current.stop(), current.progress()) : pause);
            } catch (ProviderUnavailable unavailable) {
                current.unreachable(unavailable);
            }
        });
    }

    /** What customers are told, once it is known that the books are no older ones, and after a second look at links that were ever in doubt. */
    @Bean
    Step sendNotices(EffectSteps effects, SecondLook secondLook, Sending sending, CurrentRun current) {
        return effects.step("send notices", run -> {
            if (current.isBarred()) {
                return;
            }
            if (!current.areBooksSeen()) {
                current.sendingStopped(List.of(SendRuns.BOOKS_NOT_SEEN));
                return;
            }
            try {
                secondLook.look(run);
            } catch (ProviderUnavailable unavailable) {
                current.unreachable(unavailable);
            }
            current.sendingStopped(
                    sending.send(run, current.stop(), current.progress()).stopped());
        });
    }

    /** What the accountant reads, for every file the run touched. */
    @Bean
    Step writeResults(EffectSteps effects, RunEnding ending) {
        return effects.step("write results", ending::writeResults);
    }
}
