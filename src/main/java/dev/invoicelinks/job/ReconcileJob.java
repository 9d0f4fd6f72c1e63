package dev.invoicelinks.job;

import dev.invoicelinks.issuing.DatabaseRestored;
import dev.invoicelinks.issuing.RestoreCheck;
import dev.invoicelinks.issuing.Sweep;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.reconcile.Classifying;
import dev.invoicelinks.reconcile.Fetch;
import dev.invoicelinks.reconcile.Matching;
import dev.invoicelinks.reconcile.Others;
import dev.invoicelinks.report.ReconcileReports;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Job "reconcile", in the order in which it runs: fetch, match, classify, expire and sweep, write reports.
 *
 * <p>Everything rests in tables between steps and is written only where it changes, so every step may be run again, at any time.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
public class ReconcileJob {

    public static final String NAME = "reconcile";

    @Bean
    Job reconcile(
            JobRepository repository,
            GracefulStop stop,
            ReconcileEnding reconcileEnding,
            Step fetchCharges,
            Step matchCharges,
            Step classifyInvoices,
            Step expireAndSweep,
            Step writeReports) {
        return new JobBuilder(NAME, repository)
                .listener(stop)
                .listener(reconcileEnding)
                .start(fetchCharges)
                .next(matchCharges)
                .next(classifyInvoices)
                .next(expireAndSweep)
                .next(writeReports)
                .build();
    }

    /** What the provider says of money, into the books; what could not be read is said, and everything else goes on. */
    @Bean
    Step fetchCharges(EffectSteps effects, Fetch fetch, CurrentReconciliation reconciliation, CurrentRun current) {
        return effects.step("fetch", run -> {
            Fetch.Watching watching = new Fetch.Watching(current.stop(), current.progress());
            try {
                reconciliation.fetched(fetch.fetch(run.merchant(), reconciliation.asked(), watching));
            } catch (ProviderUnavailable unavailable) {
                reconciliation.trouble(String.valueOf(unavailable.getMessage()));
            }
        });
    }

    /** To which invoice every charge belongs. */
    @Bean
    Step matchCharges(EffectSteps effects, Matching matching, CurrentRun current) {
        return effects.step("match", run -> matching.match(run, current.stop(), current.progress()));
    }

    /** How every invoice stands and what became of every charge, with the proof that the sums agree. */
    @Bean
    Step classifyInvoices(
            EffectSteps effects,
            Classifying classifying,
            Others others,
            Proofs proofs,
            CurrentReconciliation reconciliation,
            CurrentRun current) {
        return effects.step("classify", run -> {
            classifying.classify(run, reconciliation.asOf(), current.stop(), current.progress());
            others.classify(run, current.stop(), current.progress());
            proofs.prove(run);
        });
    }

    /** Links whose last day has passed are ended, and links of ours that the books do not know are looked for. */
    @Bean
    Step expireAndSweep(
            EffectSteps effects,
            Deadlines deadlines,
            Sweep sweep,
            RestoreCheck restored,
            Clock clock,
            CurrentReconciliation reconciliation,
            CurrentRun current) {
        return effects.step("expire and sweep", run -> {
            current.progress().begin("Ending what has had its day", -1);
            try {
                restored.requireNewest(run.merchant());
                deadlines.end(run);
                reconciliation.swept(sweep.sweep(run, clock.instant(), current.stop()));
            } catch (ProviderUnavailable | DatabaseRestored notNow) {
                reconciliation.trouble(String.valueOf(notNow.getMessage()));
            } finally {
                current.progress().end();
            }
        });
    }

    /** What the accountant reads. */
    @Bean
    Step writeReports(
            EffectSteps effects, ReconcileReports reports, CurrentReconciliation reconciliation, CurrentRun current) {
        return effects.step("write reports", run -> {
            current.progress().begin("Writing reports", -1);
            try {
                reconciliation.wrote(reports.write(run, reconciliation.asOf(), reconciliation.troubles()));
            } finally {
                current.progress().end();
            }
        });
    }
}
