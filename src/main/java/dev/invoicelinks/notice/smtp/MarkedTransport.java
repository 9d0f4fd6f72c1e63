package dev.invoicelinks.notice.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that remembers how far its message came. */
final class MarkedTransport extends SMTPTransport {

    private Phase phase = Phase.SENDER;
    private int messages;

    MarkedTransport(Session session, boolean tls) {
        super(session, new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null), tls ? "smtps" : "smtp", tls);
    }

    /** How far the message that was sent last came. */
    Phase phase() {
        return phase;
    }

    /** True when a message was taken over this connection before: the server may have closed it meanwhile. */
    boolean isReused() {
        return messages > 0;
    }

    void taken() {
        messages++;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        phase = Phase.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        phase = Phase.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        phase = Phase.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        phase = Phase.FINAL_DOT;
        super.finishData();
    }
}
