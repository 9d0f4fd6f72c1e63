package dev.invoicelinks.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes, as the accounting system says it: the content of one invoice, whatever has become of it.
 *
 * @param amountDue what remains to be paid, exact to the currency's exponent
 * @param language ISO 639-1, such as {@code th}
 * @param expiresOn last day on which the link is to take money, if the row names one
 * @param channels channels in the order the row prefers them; empty: the default order
 * @param metadata every other column, kept as it was read, in the order of the file
 */
public record Invoice(
        InvoiceNumber number,
        Customer customer,
        Money amountDue,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String description,
        String language,
        Use use,
        @Nullable LocalDate expiresOn,
        List<String> channels,
        Map<String, String> metadata) {

    public Invoice {
        channels = List.copyOf(channels);
        metadata = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(metadata));
    }
}
