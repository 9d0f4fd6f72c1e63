package dev.invoicelinks.job;

import dev.invoicelinks.issuing.EndingPorts;
import dev.invoicelinks.issuing.Endings;
import dev.invoicelinks.issuing.JdbcEndings;
import dev.invoicelinks.issuing.JdbcRevisions;
import dev.invoicelinks.issuing.LinkEnding;
import dev.invoicelinks.issuing.OnEnding;
import dev.invoicelinks.issuing.Revisions;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.notice.Notices;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Leases;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How links are ended, and what follows for their invoices. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class EndingConfiguration {

    @Bean
    Revisions revisions(JdbcTemplate jdbc, Clock clock) {
        return new JdbcRevisions(new NamedParameterJdbcTemplate(jdbc), clock);
    }

    /** What would still be said about a link that is ended is not said. */
    @Bean
    OnEnding onEnding(Notices notices, Clock clock) {
        return (run, invoices, why) -> notices.cancel(run, invoices, why, clock.instant());
    }

    @Bean
    Endings endings(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Leases leases,
            AuditTrail audit,
            OnEnding onEnding,
            Revisions revisions,
            Clock clock) {
        return new JdbcEndings(jdbc, transaction, leases, audit, new EndingPorts(onEnding, revisions, clock));
    }

    @Bean
    LinkEnding linkEnding(PaymentLinks links, Endings endings, Settings settings) {
        return new LinkEnding(links, endings, settings.protocol().concurrency());
    }
}
