package dev.invoicelinks.issuing;

import dev.invoicelinks.link.EndOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of ending links. */
public final class EndReport {

    private final Map<String, String> paid = new LinkedHashMap<>();
    private final List<String> trouble = new ArrayList<>();
    private long ended;
    private long open;

    void add(Map<Ending, EndOutcome> outcomes) {
        outcomes.forEach((ending, outcome) -> {
            if (outcome instanceof EndOutcome.Ended) {
                ended++;
            } else if (outcome instanceof EndOutcome.Used) {
                paid.put(ending.number(), ending.linkId());
            } else if (outcome instanceof EndOutcome.NotConfirmed it) {
                trouble.add(ending.number() + ": " + it.reason());
            }
        });
    }

    void leave(long stillOpen) {
        open = stillOpen;
    }

    /** Links that certainly take no money any more. */
    public long ended() {
        return ended;
    }

    /** Links that are still to be ended. */
    public long open() {
        return open;
    }

    /** The links that were paid before they could be ended, by their invoice's number. */
    public Map<String, String> paid() {
        return Collections.unmodifiableMap(paid);
    }

    /** Why links could not be ended yet, each with its invoice number. */
    public List<String> trouble() {
        return List.copyOf(trouble);
    }
}
