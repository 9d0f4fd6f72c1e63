package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.link.PaymentUri;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice that may leave now: its invoice is LINKED, beyond doubt and not held, and its link is the live one.
 *
 * @param uri where the customer pays
 * @param token the link's reference token
 * @param expiresOn last day on which the link takes money
 * @param replaces the newest earlier link of the invoice, in any revision, about which a message has left or may have; null when there is none
 */
public record DueNotice(
        Notice notice,
        Invoice invoice,
        PaymentUri uri,
        ReferenceToken token,
        LocalDate expiresOn,
        @Nullable ReferenceToken replaces) {}
