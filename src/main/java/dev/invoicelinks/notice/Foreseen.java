package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.Invoice;
import java.util.List;

/**
 * What one invoice's customer would read, with a link of the usual length in the place of the one that is not made yet.
 *
 * @param recipients all of one channel
 */
public record Foreseen(Invoice invoice, List<Recipient> recipients, Content content) {

    public Foreseen {
        recipients = List.copyOf(recipients);
    }

    /** The first thing that they see: an e-mail's subject, or the whole of a short message on one line. */
    public String firstSeen() {
        return content instanceof Content.Email email
                ? email.subject()
                : ((Content.Short) content).text().replaceAll("\\s*\\R\\s*", " / ");
    }

    /** The whole text. */
    public String text() {
        return content instanceof Content.Email email ? email.text() : ((Content.Short) content).text();
    }
}
