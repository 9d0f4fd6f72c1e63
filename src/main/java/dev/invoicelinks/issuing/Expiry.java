package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.Invoice;
import java.time.LocalDate;

/**
 * The last day of a link: the row's own unless it has passed (a link made anew), else the due date and some days, within bounds counted from issue.
 *
 * @param afterDue days added to the due date, so that a late payer still finds the link
 * @param least fewest days after issue
 * @param most most days after issue
 * @param withoutDue days after issue when there is no due date
 */
public record Expiry(int afterDue, int least, int most, int withoutDue) {

    /** The last day on which a link issued on this day may take money, in the merchant's zone. */
    public LocalDate of(Invoice invoice, LocalDate issued) {
        if (invoice.expiresOn() != null && !invoice.expiresOn().isBefore(issued)) {
            return invoice.expiresOn();
        }
        if (invoice.dueDate() == null) {
            return issued.plusDays(withoutDue);
        }
        LocalDate wished = invoice.dueDate().plusDays(afterDue);
        return later(issued.plusDays(least), earlier(issued.plusDays(most), wished));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
