package dev.invoicelinks.job;

import dev.invoicelinks.correction.JdbcSettledOutsides;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.issuing.JdbcSweepBook;
import dev.invoicelinks.issuing.Sweep;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.reconcile.Classifying;
import dev.invoicelinks.reconcile.Following;
import dev.invoicelinks.reconcile.JdbcCaseBook;
import dev.invoicelinks.reconcile.JdbcMatchBook;
import dev.invoicelinks.reconcile.JdbcOtherBook;
import dev.invoicelinks.reconcile.JdbcProofBook;
import dev.invoicelinks.reconcile.JdbcTallyBook;
import dev.invoicelinks.reconcile.JdbcWhereabouts;
import dev.invoicelinks.reconcile.Matching;
import dev.invoicelinks.reconcile.OnHint;
import dev.invoicelinks.reconcile.Others;
import dev.invoicelinks.reconcile.ProofBook;
import dev.invoicelinks.reconcile.TallyBook;
import dev.invoicelinks.report.cases.Cases;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.Runs;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Charges against invoices: the rules on their stores, and what runs them. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class ReconcileConfiguration {

    @Bean
    Matching matching(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases) {
        return new Matching(new JdbcMatchBook(jdbc, transaction, leases));
    }

    @Bean
    Classifying classifying(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases) {
        return new Classifying(new JdbcCaseBook(jdbc, transaction, leases, new JdbcSettledOutsides(jdbc)));
    }

    @Bean
    Others others(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases) {
        return new Others(new JdbcOtherBook(jdbc, transaction, leases));
    }

    @Bean
    ProofBook proofBook(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases, Clock clock) {
        return new JdbcProofBook(new NamedParameterJdbcTemplate(jdbc), transaction, leases, clock);
    }

    @Bean
    TallyBook tallyBook(JdbcTemplate jdbc) {
        return new JdbcTallyBook(jdbc);
    }

    /** A hint is followed by the same steps. */
    @Bean
    OnHint onHint(
            Matching matching,
            Classifying classifying,
            Others others,
            JdbcClient jdbc,
            Settings settings,
            Clock clock) {
        Following.Steps steps = new Following.Steps(matching, classifying, others);
        return new Following(steps, new JdbcWhereabouts(jdbc), settings.zone(), clock);
    }

    @Bean
    Sweep sweep(
            PaymentLinks links,
            IssuedLinks issued,
            JdbcTemplate jdbc,
            RunKeeping keeping,
            AuditTrail audit,
            TokenMint mint) {
        return new Sweep(links, issued, new JdbcSweepBook(jdbc, keeping, audit), mint);
    }

    @Bean
    CurrentReconciliation currentReconciliation() {
        return new CurrentReconciliation();
    }

    @Bean
    Proofs proofs(ProofBook book, CurrentReconciliation reconciliation, CurrentRun current) {
        return new Proofs(book, reconciliation, current);
    }

    @Bean
    ReconcileEnding reconcileEnding(
            Runs runs,
            CurrentRun current,
            CurrentReconciliation reconciliation,
            TallyBook tallies,
            ProofBook proofs,
            Cases cases) {
        return new ReconcileEnding(runs, current, reconciliation, tallies, proofs, cases);
    }

    @Bean
    ReconcileRuns reconcileRuns(
            @Qualifier(ReconcileJob.NAME) Job job,
            JobLaunch launch,
            CurrentRun current,
            CurrentReconciliation reconciliation,
            ReconcileEnding ending,
            RunKeeping keeping,
            Settings settings,
            Clock clock) {
        ReconcileRuns.Work work = new ReconcileRuns.Work(job, launch, current, reconciliation, ending);
        return new ReconcileRuns(keeping, work, settings.zone(), clock);
    }
}
