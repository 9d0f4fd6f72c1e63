package dev.invoicelinks.reconcile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that a charge of other origin may have been meant for.
 *
 * @param amountMinor what it asked for
 * @param openMinor what is still open of it
 * @param emails addresses of the customer
 */
public record Weighed(
        long invoiceId,
        String number,
        String currency,
        long amountMinor,
        long openMinor,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable String customerId,
        String customerName,
        List<String> emails) {}
