package dev.invoicelinks.invoice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owes, and where they can be reached.
 *
 * @param id the accounting system's customer number, if it gave one
 * @param emails valid addresses in the order of the file; may be empty
 * @param phone E.164, such as {@code +66812345678}
 * @param lineId LINE user id
 * @param whatsapp E.164
 */
public record Customer(
        @Nullable String id,
        String name,
        List<String> emails,
        @Nullable String phone,
        @Nullable String lineId,
        @Nullable String whatsapp) {

    public Customer {
        emails = List.copyOf(emails);
    }

    /** Says that a customer's contacts stay out of logs. */
    @Override
    public String toString() {
        return "customer " + (id == null ? "(no id)" : id);
    }
}
