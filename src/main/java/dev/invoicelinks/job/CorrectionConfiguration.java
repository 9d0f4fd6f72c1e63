package dev.invoicelinks.job;

import dev.invoicelinks.correction.AtProvider;
import dev.invoicelinks.correction.CorrectionBook;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.Effects;
import dev.invoicelinks.correction.JdbcCorrectionBook;
import dev.invoicelinks.correction.JdbcSettledBook;
import dev.invoicelinks.correction.Settling;
import dev.invoicelinks.correction.SettlingEffects;
import dev.invoicelinks.issuing.Claims;
import dev.invoicelinks.issuing.Endings;
import dev.invoicelinks.issuing.LinkEnding;
import dev.invoicelinks.issuing.Resolver;
import dev.invoicelinks.issuing.Revisions;
import dev.invoicelinks.issuing.Traces;
import dev.invoicelinks.link.Charges;
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
            CorrectionBook book, Effects effects, AtProvider provider, RunKeeping keeping, AuditTrail audit) {
        return new Corrections(book, effects, provider, keeping, audit);
    }

    /** Nothing of it is made for corrections that ask the provider nothing. */
    @Bean
    AtProvider atProvider(
            ObjectProvider<LinkEnding> ending, ObjectProvider<Traces> traces, ObjectProvider<Charges> charges) {
        return new AtProvider(ending::getObject, traces::getObject, charges::getObject);
    }

    @Bean
    Settling settling(
            JdbcTemplate jdbc,
            Clock clock,
            Endings endings,
            Notices notices,
            AtProvider provider,
            RunKeeping keeping,
            AuditTrail audit) {
        JdbcSettledBook book = new JdbcSettledBook(
                new NamedParameterJdbcTemplate(jdbc), clock, System.getProperty("user.name", "unknown"));
        SettlingEffects effects = new SettlingEffects(book, endings, notices, clock);
        return new Settling(book, effects, provider, keeping, audit);
    }
}
