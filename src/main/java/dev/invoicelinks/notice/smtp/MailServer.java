package dev.invoicelinks.notice.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens connections to the configured mail server. */
public final class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final SmtpSettings settings;
    private final Session session;

    /** Trusts what this Java trusts. */
    public MailServer(SmtpSettings settings) {
        this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    MailServer(SmtpSettings settings, SSLSocketFactory trust) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, trust));
    }

    private static Properties properties(SmtpSettings settings, SSLSocketFactory trust) {
        String protocol = "mail." + (settings.encryption() == Encryption.TLS ? "smtps." : "smtp.");
        Properties properties = new Properties();
        properties.put(
                protocol + "connectiontimeout",
                String.valueOf(settings.connectTimeout().toMillis()));
        properties.put(
                protocol + "timeout", String.valueOf(settings.replyTimeout().toMillis()));
        properties.put(
                protocol + "writetimeout",
                String.valueOf(settings.replyTimeout().toMillis()));
        properties.put(protocol + "quitwait", "false");
        properties.put(protocol + "auth", String.valueOf(settings.username() != null));
        properties.put(protocol + "starttls.enable", String.valueOf(settings.encryption() == Encryption.STARTTLS));
        properties.put(protocol + "starttls.required", String.valueOf(settings.encryption() == Encryption.STARTTLS));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "ssl.socketFactory", trust);
        return properties;
    }

    /**
     * A connection that is ready for messages: encrypted as asked, and logged in.
     *
     * @throws NotReached when there is none; nothing was sent
     */
    MarkedTransport connect() {
        MarkedTransport transport = new MarkedTransport(session, settings.encryption() == Encryption.TLS);
        try {
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            return transport;
        } catch (AuthenticationFailedException refused) {
            hangUp(transport);
            throw new NotReached(
                    "The mail server " + this + " does not accept invoice-links.mail.username and its password: "
                            + Reply.behind(refused).words());
        } catch (MessagingException failed) {
            hangUp(transport);
            throw new NotReached("The mail server " + this + " cannot be used: "
                    + Reply.behind(failed).words());
        }
    }

    /** Connects and hangs up again, for whoever checks the configuration. */
    public void check() {
        hangUp(connect());
    }

    static void hangUp(MarkedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // what was taken is taken; a connection that cannot be closed in good form is closed all the same
            LOG.debug("The mail connection was closed without good-bye: {}", gone.getMessage());
        }
    }

    @Override
    public String toString() {
        return settings.host() + ":" + settings.port();
    }

    /** No connection could be had; says why and names the setting to look at. */
    public static final class NotReached extends RuntimeException {

        NotReached(String message) {
            super(message);
        }
    }
}
