package dev.invoicelinks.web;

import dev.invoicelinks.run.Merchant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The provider's events that were taken, each once. */
public interface HintBook {

    /**
     * Keeps an event, committed when this returns.
     *
     * @param ignored why nothing follows from it; null: its charge is to be read
     * @return false when it was known already
     */
    boolean keep(Merchant merchant, ProviderEvent event, @Nullable String ignored);

    /** The oldest hints whose charges are still to be read. */
    List<Hint> waiting(Merchant merchant, int limit);

    /** How many events there are in each state: {@code RECEIVED} (waiting), {@code DONE}, {@code IGNORED}, {@code FAILED}. */
    Map<String, Long> counts(Merchant merchant);

    /** Their charges were read, and what follows from that is in the books. Safe to repeat. */
    void done(Collection<Hint> hints);

    /** Their charges could not be read, with reasons by row: the nightly reconciliation does it. Safe to repeat. */
    void failed(Map<Hint, String> reasons);
}
