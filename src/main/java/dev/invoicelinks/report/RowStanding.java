package dev.invoicelinks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row and the invoice behind it stand in the books.
 *
 * @param invoice its id; 0 when there is none
 * @param number as it was read; empty when it could not be
 * @param state of the invoice
 * @param reason of that state; empty when it says all
 */
record RowStanding(
        Bucket bucket,
        String verdict,
        long invoice,
        String number,
        @Nullable String state,
        String reason) {

    boolean isIn(String one) {
        return one.equals(state);
    }

    /** The ids of the invoices behind the rows. */
    static List<Long> invoices(List<RowStanding> rows) {
        return rows.stream()
                .map(RowStanding::invoice)
                .filter(id -> id != 0)
                .distinct()
                .toList();
    }
}
