package dev.invoicelinks.report;

import dev.invoicelinks.run.Merchant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks things up in the books for people and scripts; changes nothing. */
public interface BookSearch {

    /** The last run and what is open. */
    Standing standing(Merchant merchant);

    /** Everything about one invoice; empty when the books do not know its number. */
    Optional<InvoiceStory> story(Merchant merchant, String number);

    /** Invoices in the order of the books. */
    List<ListedInvoice> list(Merchant merchant, Filter filter);

    /**
     * Which invoices are listed; what is null does not matter.
     *
     * @param state such as {@code LINKED}
     * @param customer part of a customer's id or name, whatever its case
     * @param dueBefore due before this day
     * @param limit at most so many
     */
    record Filter(
            @Nullable String state,
            @Nullable String currency,
            @Nullable String file,
            @Nullable String customer,
            @Nullable LocalDate dueBefore,
            int limit) {}
}
