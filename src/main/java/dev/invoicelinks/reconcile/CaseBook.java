package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invoices with everything that came for them, a page at a time, and what was said of them so far. */
public interface CaseBook {

    /** The next invoices in the order of the books, each with all its links and charges; none when there is no more. */
    List<KnownCase> next(Merchant merchant, long afterInvoiceId, int limit);

    /** How many invoices there are to look at. */
    long count(Merchant merchant);

    /** Writes what is said of a page, in one commit; only what changed is written. Safe to repeat. */
    void record(Run run, List<Said> page);

    /** Forgets what was said of revisions that were replaced. Safe to repeat. */
    void forgetReplaced(Run run);

    /**
     * An invoice's facts and what was said of it.
     *
     * @param settlement null: nothing yet
     * @param outcomes by the charge's row
     */
    record KnownCase(InvoiceCase facts, @Nullable SettlementRow settlement, Map<Long, OutcomeRow> outcomes) {}

    /** What is said of an invoice now, beside what was said before. */
    record Said(KnownCase before, InvoiceVerdict now) {}
}
