package dev.invoicelinks.web;

import dev.invoicelinks.run.Merchant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The provider's events that were taken, each once. */
public interface HintBook {

    /**
     * Keeps events in one commit, which has happened when this returns. Safe to repeat.
     *
     * @return for each, in their order, false when it was known already
     */
    List<Boolean> keep(Merchant merchant, List<Arrival> arrivals);

    /** The oldest hints whose charges are still to be read. */
    List<Hint> waiting(Merchant merchant, int limit);

    /** How many events there are in each state: {@code RECEIVED} (waiting), {@code DONE}, {@code IGNORED}, {@code FAILED}. */
    Map<String, Long> counts(Merchant merchant);

    /** Their charges were read, and what follows from that is in the books. Safe to repeat. */
    void done(Collection<Hint> hints);

    /** Their charges could not be read, with reasons by row: the nightly reconciliation does it. Safe to repeat. */
    void failed(Map<Hint, String> reasons);
}
