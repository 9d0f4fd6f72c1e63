package dev.invoicelinks.job;

import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.report.BookSearch;
import dev.invoicelinks.report.JdbcBookSearch;
import dev.invoicelinks.report.JdbcRunLedger;
import dev.invoicelinks.report.Results;
import dev.invoicelinks.report.RunLedger;
import dev.invoicelinks.report.Summaries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What is read from the books after a run, and at any time. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class ReportConfiguration {

    @Bean
    RunLedger runLedger(JdbcTemplate jdbc, Settings settings) {
        return new JdbcRunLedger(
                new NamedParameterJdbcTemplate(jdbc), settings.results().folder());
    }

    @Bean
    Summaries summaries(RunLedger ledger, SourceFiles files) {
        return new Summaries(ledger, files);
    }

    @Bean
    Results results(RunLedger ledger, SourceFiles files, Summaries summaries, Profiles profiles, Settings settings) {
        return new Results(
                ledger,
                files,
                summaries,
                profiles,
                settings.zone(),
                settings.results().folder());
    }

    @Bean
    BookSearch bookSearch(JdbcTemplate jdbc, Settings settings) {
        return new JdbcBookSearch(new NamedParameterJdbcTemplate(jdbc), settings.zone());
    }
}
