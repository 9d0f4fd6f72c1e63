package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.Matcher.Known;
import dev.invoicelinks.reconcile.Matcher.Match;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The charges that no link of the books claims, and where the matcher put them. */
public interface MatchBook {

    /** The next of them, link by link; those that name no link come last. */
    List<Unclaimed> next(Merchant merchant, After after, int limit);

    /** One of them; empty for a charge that a link claims. */
    Optional<Unclaimed> one(Merchant merchant, long chargeRow);

    /** Writes where they belong, in one commit. Safe to repeat. */
    void record(Run run, List<Matched> matched);

    /** Lets go of charges whose link has become known. Safe to repeat. */
    void forgetClaimed(Run run);

    /**
     * How far the walk has come.
     *
     * @param linkId the link that the last charge names; null: none
     */
    record After(@Nullable String linkId, long chargeRow) {

        static final After NOTHING = new After("", 0);
    }

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
            @Nullable Match before) {

        After place() {
            return new After(linkId, chargeRow);
        }
    }

    /** Where a charge belongs now. */
    record Matched(long chargeRow, boolean isNew, Match match) {}
}
