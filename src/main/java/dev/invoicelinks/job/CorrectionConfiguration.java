package dev.invoicelinks.job;

import dev.invoicelinks.correction.AtProvider;
import dev.invoicelinks.correction.CorrectionBook;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.Effects;
import dev.invoicelinks.correction.JdbcCorrectionBook;
import dev.invoicelinks.issuing.Claims;
import dev.invoicelinks.issuing.Endings;
import dev.invoicelinks.issuing.LinkEnding;
import dev.invoicelinks.issuing.Resolver;
import dev.invoicelinks.issuing.Revisions;
import dev.invoicelinks.issuing.Traces;
import dev.invoicelinks.notice.FirstNotices;
import dev.invoicelinks.notice.JdbcBookedInvoices;
import dev.invoicelinks.notice.MessageIds;
import dev.invoicelinks.notice.Notices;
import dev.invoicelinks.notice.Resending;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.RunKeeping;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What people do to the books. The provider is only set up for corrections that ask it something. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class CorrectionConfiguration {

    @Bean
    CorrectionBook correctionBook(JdbcTemplate jdbc, Clock clock) {
        String actor = System.getProperty("user.name", "unknown");
        return new JdbcCorrectionBook(new NamedParameterJdbcTemplate(jdbc), clock, actor);
    }

    @Bean
    Resending resending(Notices notices, FirstNotices first, MessageIds ids, JdbcTemplate jdbc, Clock clock) {
        JdbcBookedInvoices invoices = new JdbcBookedInvoices(new NamedParameterJdbcTemplate(jdbc));
        return new Resending(notices, invoices, first, ids, clock);
    }

    @Bean
    Effects effects(
            CorrectionBook book,
            Endings endings,
            Revisions revisions,
            Notices notices,
            Resending resending,
            Clock clock) {
        return new Effects(book, endings, revisions, new Effects.Messages(notices, resending, clock));
    }

    @Bean
    Traces traces(Claims claims, Resolver resolver) {
        return new Traces(claims, resolver);
    }

    @Bean
    Corrections corrections(
            CorrectionBook book,
            Effects effects,
            ObjectProvider<LinkEnding> ending,
            ObjectProvider<Traces> traces,
            RunKeeping keeping,
            AuditTrail audit) {
        return new Corrections(book, effects, new AtProvider(ending::getObject, traces::getObject), keeping, audit);
    }
}
