package dev.invoicelinks.job;

import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.report.ReconcileReports;
import dev.invoicelinks.report.cases.Cases;
import dev.invoicelinks.report.cases.Decisions;
import dev.invoicelinks.report.cases.JdbcCases;
import dev.invoicelinks.report.posting.JdbcPostings;
import dev.invoicelinks.report.posting.Postings;
import dev.invoicelinks.report.reconciled.JdbcAgeing;
import dev.invoicelinks.report.reconciled.JdbcFigures;
import dev.invoicelinks.report.reconciled.JdbcReportFolders;
import dev.invoicelinks.report.reconciled.JdbcTables;
import dev.invoicelinks.report.reconciled.ReconcileReport;
import dev.invoicelinks.report.reconciled.ReconciledBooks;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.RunKeeping;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reconciliation leaves: cases for people, postings for the accounting system, and the report with its files. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class ReconcileReportConfiguration {

    @Bean
    Cases cases(JdbcTemplate jdbc, RunKeeping keeping, Clock clock) {
        String actor = System.getProperty("user.name", "unknown");
        return new JdbcCases(new NamedParameterJdbcTemplate(jdbc), keeping, clock, actor);
    }

    @Bean
    Decisions decisions(Cases cases, RunKeeping keeping, AuditTrail audit) {
        return new Decisions(cases, keeping, audit);
    }

    @Bean
    Postings postings(JdbcTemplate jdbc, RunKeeping keeping, Settings settings) {
        return new JdbcPostings(new NamedParameterJdbcTemplate(jdbc), keeping, settings.zone());
    }

    @Bean
    ReconcileReports reconcileReports(
            Cases cases,
            Postings postings,
            JdbcTemplate jdbc,
            JdbcClient client,
            RunKeeping keeping,
            Settings settings) {
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
        ReconciledBooks books = new ReconciledBooks(
                new JdbcFigures(named),
                new JdbcTables(named, keeping.transaction()),
                new JdbcAgeing(named, keeping.transaction()));
        return new ReconcileReport(
                cases,
                postings,
                books,
                new JdbcReportFolders(client, settings.results().folder()),
                settings.report().language());
    }
}
