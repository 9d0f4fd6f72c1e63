package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.Suggesting.Candidate;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charges that belong to no invoice, and what was said of them. */
public interface OtherBook {

    /** The next of them in the order of the books. */
    List<KnownOther> next(Merchant merchant, long afterChargeRow, int limit);

    /**
     * Invoices that charges may have been meant for: those of their amount, those of which just so much is open, and those that their descriptions name.
     *
     * @param charges by any key
     * @return by the same keys
     */
    Map<Long, List<Weighed>> candidates(Merchant merchant, Map<Long, OtherCharge> charges);

    /** Writes what is said of a page, in one commit; only what changed is written. Safe to repeat. */
    void record(Run run, List<SaidOther> page);

    /** Drops the names of invoices beside charges that belong to one by now. Safe to repeat. */
    void forgetClaimed(Run run);

    /**
     * A charge of no invoice.
     *
     * @param why which reference was looked for in vain
     * @param traces by what a person would recognise it; null while it is not paid
     * @param before what was said of it; null: nothing yet
     * @param candidatesBefore the invoices that were named with it
     */
    record KnownOther(
            BookedCharge charge,
            Reason why,
            @Nullable OtherCharge traces,
            @Nullable OutcomeRow before,
            List<Named> candidatesBefore) {}

    /** What is said of it now. */
    record SaidOther(KnownOther known, ChargeVerdict verdict, List<Candidate> candidates) {

        @Nullable
        Long suggested() {
            return candidates.stream()
                    .filter(it -> it.verdict() == Suggesting.Verdict.SUGGESTED)
                    .map(it -> it.invoice().invoiceId())
                    .findFirst()
                    .orElse(null);
        }

        List<Named> named() {
            return candidates.stream()
                    .map(it -> new Named(it.invoice().invoiceId(), it.verdict().name()))
                    .toList();
        }
    }

    /** An invoice that is named with a charge. */
    record Named(long invoiceId, String verdict) {}
}
