package dev.invoicelinks.job;

import dev.invoicelinks.issuing.OnLinked;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.notice.Channel;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.FirstNotices;
import dev.invoicelinks.notice.JdbcNotices;
import dev.invoicelinks.notice.Leaving;
import dev.invoicelinks.notice.LinkHosts;
import dev.invoicelinks.notice.MessageIds;
import dev.invoicelinks.notice.Notices;
import dev.invoicelinks.notice.Outbox;
import dev.invoicelinks.notice.RecipientChoice;
import dev.invoicelinks.notice.Routes;
import dev.invoicelinks.notice.Sender;
import dev.invoicelinks.notice.Sending;
import dev.invoicelinks.notice.Templates;
import dev.invoicelinks.notice.sms.SmsChannel;
import dev.invoicelinks.notice.smtp.EmailChannel;
import dev.invoicelinks.notice.smtp.MailServer;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Installation;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers are told, and by which way. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class NoticeConfiguration {

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
    RecipientChoice recipientChoice(Settings settings) {
        return new RecipientChoice(settings.notice().order(), settings.served());
    }

    @Bean
    FirstNotices firstNotices(Notices notices, RecipientChoice choice, MessageIds ids, Clock clock) {
        return new FirstNotices(notices, choice, ids, clock);
    }

    /** A link and its first notices stand or fall together. */
    @Bean
    OnLinked onLinked(FirstNotices notices) {
        return notices::queue;
    }

    @Bean
    Sender sender(Merchant merchant, Settings settings) {
        return new Sender(merchant.name(), settings.mode(), settings.mail());
    }

    /** The ways out that are configured; the outbox takes what goes to nobody. */
    @Bean
    Routes routes(Sender sender, Settings settings, Clock clock) {
        Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);
        if (settings.smtp().isConfigured()) {
            channels.put(ChannelKind.EMAIL, new EmailChannel(new MailServer(settings.smtp()), sender, clock));
        }
        if (settings.sms().isConfigured()) {
            channels.put(ChannelKind.SMS, new SmsChannel(settings.sms(), sender));
        }
        Outbox outbox = new Outbox(settings.notice().outbox(), sender, clock);
        return new Routes(outbox, channels, settings.writesToCustomers(), settings.testTo());
    }

    @Bean
    Sending sending(Notices notices, Templates templates, Routes routes, Settings settings, Clock clock) {
        LinkHosts hosts =
                new LinkHosts(settings.notice().linkHosts(), settings.provider().isLoopback());
        Leaving leaving = new Leaving(notices, templates, hosts, routes, clock);
        return new Sending(notices, leaving, routes, settings.notice().onUnknown(), clock);
    }
}
