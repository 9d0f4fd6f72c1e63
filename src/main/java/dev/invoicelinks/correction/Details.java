package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.CardNumbers;
import dev.invoicelinks.notice.Recipient;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a correction needs to know beside the invoices.
 *
 * @param reason in words; empty when none was given
 * @param until last day of a promise
 * @param to who is to be written to instead
 * @param tellCustomers true to tell those who were told of a link that it was taken back
 */
public record Details(
        String reason, @Nullable LocalDate until, @Nullable Recipient to, boolean tellCustomers) {

    /** What people write may hold a card's number, which stands nowhere in the books. */
    public Details {
        reason = CardNumbers.masked(reason);
    }

    /** Without telling anybody. */
    public Details(String reason, @Nullable LocalDate until, @Nullable Recipient to) {
        this(reason, until, to, false);
    }

    /** Nothing beside the invoices. */
    public static final Details NONE = new Details("", null, null);

    /** A reason alone. */
    public static Details because(String reason) {
        return new Details(reason, null, null);
    }
}
