package dev.invoicelinks.job;

import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.JdbcCorrectionBook;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Runs;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to the books. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class CorrectionConfiguration {

    @Bean
    Corrections corrections(
            JdbcTemplate jdbc,
            Clock clock,
            Runs runs,
            Leases leases,
            AuditTrail audit,
            TransactionTemplate transaction) {
        String actor = System.getProperty("user.name", "unknown");
        JdbcCorrectionBook book = new JdbcCorrectionBook(new NamedParameterJdbcTemplate(jdbc), clock, actor);
        return new Corrections(book, runs, leases, audit, transaction);
    }
}
