package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.Matcher.Known;
import dev.invoicelinks.reconcile.Matcher.Match;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The charges that no link of the books claims, and where the matcher put them. */
public interface MatchBook {

    /** The next of them in the order of the books. */
    List<Unclaimed> next(Merchant merchant, long afterChargeRow, int limit);

    /** Writes where they belong, in one commit. Safe to repeat. */
    void record(Run run, List<Matched> matched);

    /** Lets go of charges whose link has become known. Safe to repeat. */
    void forgetClaimed(Run run);

    /**
     * A charge with what the books know of its references.
     *
     * @param before where it was put before; null: nowhere yet
     */
    record Unclaimed(
            long chargeRow,
            @Nullable String linkId,
            @Nullable String token,
            Known known,
            @Nullable Match before) {}

    /** Where a charge belongs now. */
    record Matched(long chargeRow, boolean isNew, Match match) {}
}
