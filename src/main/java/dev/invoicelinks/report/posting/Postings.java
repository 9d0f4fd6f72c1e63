package dev.invoicelinks.report.posting;

import dev.invoicelinks.run.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The movements that were exported, each once. */
public interface Postings {

    /**
     * Exports with this run every movement that is in the books and was not exported before, and corrects what was exported and has changed. Safe to repeat: the
     * same run exports the same.
     *
     * @param asOf the business day of the run; corrections are dated on it
     */
    void post(Run run, LocalDate asOf);

    /** What this run exported, in the order in which it did; read page by page. */
    void each(Run run, Consumer<Posting> taker);

    /** The same in one currency of settlement. */
    void each(Run run, String settlementCurrency, Consumer<Posting> taker);

    /** The currencies of settlement of what this run exported. */
    List<String> settlementCurrencies(Run run);
}
