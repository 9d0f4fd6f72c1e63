package dev.invoicelinks.job;

import dev.invoicelinks.issuing.JdbcClaimsInFlight;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.JdbcIssuedLinks;
import dev.invoicelinks.run.AuditSeals;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Installation;
import dev.invoicelinks.run.JdbcAuditSeals;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.JdbcInstallation;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchants;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.Runs;
import dev.invoicelinks.tables.JdbcTables;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database and the stores on it that every command needs. Only what is named here is configured by Boot, so that a command starts fast. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
public class BooksConfiguration {

    /**
     * Brings the database to the tables of this version. Safe to repeat.
     *
     * @param rooms opens what works on it
     */
    public static void open(Settings settings, Runnable rooms) {
        // one set of migrations for both databases, and what each of them alone needs to be told
        JdbcTables tables = settings.databaseUrl().startsWith("jdbc:h2:")
                ? JdbcTables.of("classpath:db/migration", "classpath:db/h2")
                : JdbcTables.of("classpath:db/migration", "classpath:db/postgresql");
        tables.open(settings.databaseUrl(), settings.databaseUser(), settings.databasePassword(), () -> {
            rooms.run();
            return rooms;
        });
    }

    @Bean
    BatchTables batchTables(DataSource books, BatchJdbcProperties properties) {
        return new BatchTables(books, properties);
    }

    @Bean
    Installation installation(JdbcClient jdbc, Clock clock) {
        return new JdbcInstallation(jdbc, clock).installation();
    }

    @Bean
    Merchants merchants(JdbcClient jdbc) {
        return new JdbcMerchants(jdbc);
    }

    @Bean
    Leases leases(JdbcClient jdbc, TransactionTemplate transaction, JdbcTemplate template) {
        return new JdbcLeases(jdbc, transaction, new JdbcClaimsInFlight(template)::takeUp);
    }

    @Bean
    Runs runs(JdbcClient jdbc, Clock clock, ProgramVersion version) {
        return new JdbcRuns(jdbc, clock, version);
    }

    @Bean
    RunKeeping runKeeping(Runs runs, Leases leases, TransactionTemplate transaction, Settings settings) {
        // an embedded database file is open in one process only, so an old holder of the lease is certainly gone
        boolean takeOverAtOnce = BooksFile.of(settings.databaseUrl()).isPresent();
        return new RunKeeping(runs, leases, transaction, takeOverAtOnce);
    }

    @Bean
    AuditTrail auditTrail(JdbcTemplate jdbc, Clock clock) {
        return new JdbcAuditTrail(jdbc, clock, System.getProperty("user.name", "unknown"));
    }

    @Bean
    AuditSeals auditSeals(JdbcClient jdbc, Clock clock) {
        return new JdbcAuditSeals(jdbc, clock);
    }

    @Bean
    IssuedLinks issuedLinks(JdbcTemplate jdbc, Clock clock) {
        return new JdbcIssuedLinks(jdbc, clock);
    }
}
