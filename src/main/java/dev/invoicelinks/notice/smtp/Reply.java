package dev.invoicelinks.notice.smtp;

import dev.invoicelinks.notice.Delivery;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What the server said to a message that it did not take, and what follows from it (RFC 5321, section 4.2.1: 4yz may pass, 5yz will not).
 *
 * @param code 0 when no reply came
 * @param words the reply, or what happened instead
 */
record Reply(int code, String words) {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    /** The reply behind a failure. */
    static Reply behind(MessagingException failure) {
        Reply found = new Reply(0, lastWords(failure));
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return new Reply(address.getReturnCode(), oneLine(address.getMessage()));
            } else if (cause instanceof SMTPSenderFailedException sender) {
                return new Reply(sender.getReturnCode(), oneLine(sender.getMessage()));
            } else if (cause instanceof SMTPSendFailedException sent && sent.getReturnCode() >= TEMPORARY) {
                found = new Reply(sent.getReturnCode(), oneLine(sent.getMessage()));
            }
        }
        return found;
    }

    /** Mail exceptions are chained beside their causes. */
    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException it && it.getNextException() != null
                ? it.getNextException()
                : cause.getCause();
    }

    private static String lastWords(MessagingException failure) {
        Throwable cause = failure;
        while (next(cause) != null) {
            cause = next(cause);
        }
        return oneLine(String.valueOf(cause.getMessage()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    boolean isThere() {
        return code >= TEMPORARY;
    }

    /** True when the connection is of no more use. */
    boolean endsConnection() {
        return !isThere() || code == 421;
    }

    Delivery means(Phase phase) {
        if (!isThere()) {
            return phase == Phase.FINAL_DOT
                    ? new Delivery.Unknown("The mail server did not reply after the whole message had left: " + words)
                    : new Delivery.Later(
                            "The connection to the mail server was lost before the message was complete: " + words);
        }
        if (code < PERMANENT) {
            return new Delivery.Later("The mail server does not take it now: " + words);
        }
        return phase == Phase.SENDER
                ? new Delivery.Stopped("The mail server takes no mail from invoice-links.mail.from: " + words)
                : new Delivery.Refused("The mail server refused it: " + words);
    }
}
