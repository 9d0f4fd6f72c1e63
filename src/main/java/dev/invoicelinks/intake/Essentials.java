package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a changed export is recognised by, in the books and in a row alike.
 *
 * @param emails as the books join them; empty for none
 * @param amountMinor minor units
 */
record Essentials(
        @Nullable String customerId,
        String customerName,
        String emails,
        @Nullable String phone,
        long amountMinor,
        String currency,
        @Nullable LocalDate due) {

    /** The essentials of a row without rejections. */
    static Essentials of(StagedContent content) {
        Long minor = content.amountMinor();
        String name = content.customerName();
        String currency = content.currency();
        if (minor == null || name == null || currency == null) {
            InvoiceNumber number = content.number();
            throw new IllegalArgumentException("A row with rejections has no essentials: " + number);
        }
        return new Essentials(
                content.customerId(),
                name,
                String.join(";", content.contacts().emails()),
                content.contacts().phone(),
                minor,
                currency,
                content.dates().due());
    }
}
