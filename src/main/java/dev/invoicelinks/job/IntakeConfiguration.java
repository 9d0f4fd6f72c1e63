package dev.invoicelinks.job;

import dev.invoicelinks.intake.Acceptance;
import dev.invoicelinks.intake.IntakeLimits;
import dev.invoicelinks.intake.IntakeWords;
import dev.invoicelinks.intake.JdbcKnownInvoices;
import dev.invoicelinks.intake.JdbcSourceFiles;
import dev.invoicelinks.intake.JdbcStagedBook;
import dev.invoicelinks.intake.JdbcStaging;
import dev.invoicelinks.intake.Layouts;
import dev.invoicelinks.intake.Preview;
import dev.invoicelinks.intake.Reach;
import dev.invoicelinks.intake.Receiving;
import dev.invoicelinks.intake.RowRules;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.intake.StagedRows;
import dev.invoicelinks.intake.partner.Partners;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.ProviderAccount;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How files become invoices: what a row may say follows from the provider's account. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    /** What a provider must list to let the customer choose the amount. */
    private static final String OPEN_AMOUNT = "open_amount";

    @Bean
    Receiving receiving(Settings settings) {
        return new Receiving(settings.intake().files());
    }

    @Bean
    SourceFiles sourceFiles(JdbcClient jdbc, Clock clock, Settings settings) {
        return new JdbcSourceFiles(jdbc, clock, settings.intake().files());
    }

    @Bean
    IntakeLimits intakeLimits(ProviderAccount account) {
        return new IntakeLimits(
                account.currency(),
                account.minimumMinor(),
                account.maximumMinor(),
                account.currencies(),
                account.extensions().contains(OPEN_AMOUNT));
    }

    @Bean
    Reach reach(Settings settings) {
        return new Reach(
                settings.notice().order().stream().map(ChannelKind::word).toList(),
                settings.served().stream().map(ChannelKind::word).collect(Collectors.toSet()));
    }

    @Bean
    RowRules rowRules(Settings settings, IntakeLimits limits, Reach reach, Clock clock) {
        return new RowRules(
                settings.intake(),
                limits,
                reach,
                IntakeWords.in(settings.report().language()),
                LocalDate.ofInstant(clock.instant(), settings.zone()),
                Partners.in(settings.partners().partners()));
    }

    @Bean
    Profiles profiles(Settings settings) {
        return new Profiles(settings.profiles().columns());
    }

    @Bean
    Layouts layouts(Settings settings, Profiles profiles) {
        return new Layouts(settings.intake().defaultCurrency() != null, settings.sheets(), settings.texts(), profiles);
    }

    @Bean
    Preview preview(Layouts layouts, RowRules rules, JdbcTemplate jdbc, Merchant merchant) {
        return new Preview(layouts, rules, new JdbcKnownInvoices(jdbc, merchant));
    }

    @Bean
    StagedRows stagedRows(SourceFiles files, CurrentRun current, ObjectProvider<RowRules> rules, Layouts layouts) {
        return new StagedRows(files, current::run, rules::getObject, current::progress, layouts);
    }

    @Bean
    JdbcStaging staging(JdbcTemplate jdbc, Leases leases, SourceFiles files, AuditTrail audit, CurrentRun current) {
        return new JdbcStaging(jdbc, leases, files, audit, current::run);
    }

    @Bean
    Acceptance acceptance(
            SourceFiles files,
            JdbcTemplate jdbc,
            Leases leases,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock,
            Settings settings) {
        IntakeWords words = IntakeWords.in(settings.report().language());
        return new Acceptance(files, new JdbcStagedBook(jdbc, clock, words), leases, transaction, audit);
    }
}
