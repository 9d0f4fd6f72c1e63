package dev.invoicelinks.reconcile;

import dev.invoicelinks.invoice.InvoiceState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest revision of an invoice, as far as its settlement depends on it.
 *
 * @param id its row in the books
 * @param multiple true when it is paid any number of times, such as a ticket
 * @param agesFrom the day on which it is overdue from: the due date, else the issue date; null: it does not age
 */
public record OwedInvoice(
        long id,
        String number,
        InvoiceState state,
        String currency,
        long amountMinor,
        boolean multiple,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate agesFrom) {

    boolean isWithdrawn() {
        return state == InvoiceState.WITHDRAWN;
    }

    /** True while nobody knows whether it has a link. */
    boolean isUnresolved() {
        return state == InvoiceState.CREATING || state == InvoiceState.UNKNOWN || state == InvoiceState.NEEDS_PERSON;
    }
}
