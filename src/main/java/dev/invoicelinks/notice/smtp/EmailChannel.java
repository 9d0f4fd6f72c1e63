package dev.invoicelinks.notice.smtp;

import dev.invoicelinks.notice.Channel;
import dev.invoicelinks.notice.Content;
import dev.invoicelinks.notice.Delivery;
import dev.invoicelinks.notice.EmailMessage;
import dev.invoicelinks.notice.Sender;
import dev.invoicelinks.notice.Way;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Hands e-mails to the mail server over one kept connection, each once. */
public final class EmailChannel implements Channel {

    private final MailServer server;
    private final Sender sender;
    private final Clock clock;
    private @Nullable MarkedTransport connection;

    public EmailChannel(MailServer server, Sender sender, Clock clock) {
        this.server = server;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.SMTP;
    }

    @Override
    public Delivery deliver(Message message) {
        MimeMessage mail = EmailMessage.of(
                message.notice(), message.to(), (Content.Email) message.content(), sender, clock.instant());
        Delivery delivery = attempt(mail);
        return delivery == null ? attemptAnew(mail) : delivery;
    }

    /** Null when nothing left because the server had closed the kept connection meanwhile. */
    private @Nullable Delivery attempt(MimeMessage mail) {
        MarkedTransport open;
        try {
            open = connected();
        } catch (MailServer.NotReached notReached) {
            return new Delivery.Stopped(String.valueOf(notReached.getMessage()));
        }
        try {
            open.sendMessage(mail, mail.getAllRecipients());
            open.taken();
            return new Delivery.Sent("taken by " + server + ": "
                    + String.valueOf(open.getLastServerResponse()).strip());
        } catch (MessagingException | IllegalStateException failed) {
            return failed(open, failed);
        }
    }

    private Delivery attemptAnew(MimeMessage mail) {
        Delivery second = attempt(mail);
        return second == null ? new Delivery.Later("The mail server closes every connection at once") : second;
    }

    private MarkedTransport connected() {
        MarkedTransport open = connection;
        if (open == null) {
            open = server.connect();
            connection = open;
        }
        return open;
    }

    private @Nullable Delivery failed(MarkedTransport open, Exception failure) {
        boolean lostWhileIdle = failure instanceof IllegalStateException;
        Reply reply = failure instanceof MessagingException mail
                ? Reply.behind(mail)
                : new Reply(0, String.valueOf(failure.getMessage()));
        if (reply.endsConnection()) {
            close();
        }
        Phase phase = lostWhileIdle ? Phase.SENDER : open.phase();
        if (phase == Phase.SENDER && open.isReused() && reply.endsConnection()) {
            return null;
        }
        return reply.means(phase);
    }

    @Override
    public void close() {
        MarkedTransport open = connection;
        connection = null;
        if (open != null) {
            MailServer.hangUp(open);
        }
    }
}
