package dev.invoicelinks.link;

import dev.invoicelinks.invoice.BookedInvoice;
import java.time.LocalDate;

/**
 * A link in the books.
 *
 * @param expiresOn last day on which it is to take money, in the merchant's zone
 * @param adopted true when it was found at the provider instead of being answered
 */
public record IssuedLink(BookedInvoice invoice, PaymentLink link, LocalDate expiresOn, boolean adopted) {}
