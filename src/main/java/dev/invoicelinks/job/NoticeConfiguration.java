package dev.invoicelinks.job;

import dev.invoicelinks.issuing.OnLinked;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.FirstNotices;
import dev.invoicelinks.notice.JdbcNotices;
import dev.invoicelinks.notice.LinkHosts;
import dev.invoicelinks.notice.MessageIds;
import dev.invoicelinks.notice.Notices;
import dev.invoicelinks.notice.Outbox;
import dev.invoicelinks.notice.RecipientChoice;
import dev.invoicelinks.notice.Sender;
import dev.invoicelinks.notice.Sending;
import dev.invoicelinks.notice.Templates;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Installation;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers are told, and by which way: e-mail first, else a text message, both laid down in the outbox. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class NoticeConfiguration {

    private static final List<ChannelKind> ORDER = List.of(ChannelKind.EMAIL, ChannelKind.SMS);

    @Bean
    Templates templates(Settings settings) {
        return Templates.read(settings.notice(), settings.mail());
    }

    @Bean
    Notices notices(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases, AuditTrail audit) {
        return new JdbcNotices(jdbc, transaction, leases, audit);
    }

    @Bean
    MessageIds messageIds(Installation installation, Settings settings) {
        return new MessageIds(
                installation.tokenSecret(),
                installation.identifier(),
                settings.mail().domain());
    }

    @Bean
    FirstNotices firstNotices(Notices notices, MessageIds ids, Clock clock) {
        return new FirstNotices(notices, new RecipientChoice(ORDER, EnumSet.copyOf(ORDER)), ids, clock);
    }

    /** A link and its first notices stand or fall together. */
    @Bean
    OnLinked onLinked(FirstNotices notices) {
        return notices::queue;
    }

    @Bean
    Sending sending(Notices notices, Templates templates, Merchant merchant, Settings settings, Clock clock) {
        Sender sender = new Sender(merchant.name(), settings.mode(), settings.mail());
        LinkHosts hosts =
                new LinkHosts(settings.notice().linkHosts(), settings.provider().isLoopback());
        return new Sending(notices, templates, new Outbox(settings.notice().outbox(), sender, clock), hosts, clock);
    }
}
