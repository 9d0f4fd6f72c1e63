package dev.invoicelinks.notice;

import dev.invoicelinks.run.OneLine;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** Makes the e-mail of a notice (RFC 5322, multipart/alternative): plain text first, the same as HTML after it. */
public final class EmailMessage {

    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final Session SESSION = Session.getInstance(new Properties());

    private EmailMessage() {}

    /**
     * The message of a notice, ready to be written.
     *
     * @param to the customer, or whoever tries things out
     * @throws IllegalStateException when an address that was validated before cannot be written
     */
    public static MimeMessage of(Notice notice, Recipient to, Content.Email content, Sender sender, Instant now) {
        try {
            MimeMessage message = new WithOwnId(notice.messageId());
            message.setFrom(new InternetAddress(sender.mail().from(), OneLine.of(sender.name()), CHARSET));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address(), false));
            String replyTo = sender.mail().replyTo();
            if (replyTo != null) {
                message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo)});
            }
            message.setSubject(sender.mark() + content.subject(), CHARSET);
            message.setSentDate(Date.from(now));
            message.setHeader("X-Invoice-Links-Mode", sender.mode().word());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(alternatives(content));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalStateException("The message " + notice.messageId() + " cannot be made", impossible);
        }
    }

    private static MimeMultipart alternatives(Content.Email content) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.text(), CHARSET, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), CHARSET, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Mail libraries invent a new Message-ID at every save; ours stays the notice's. */
    private static final class WithOwnId extends MimeMessage {

        private final MessageId id;

        WithOwnId(MessageId id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id.value());
        }
    }
}
