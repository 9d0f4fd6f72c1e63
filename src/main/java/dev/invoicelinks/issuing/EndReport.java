package dev.invoicelinks.issuing;

import dev.invoicelinks.link.EndOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of ending links. */
public final class EndReport {

    private final List<String> paid = new ArrayList<>();
    private final List<String> trouble = new ArrayList<>();
    private long ended;
    private long open;

    void add(Map<Ending, EndOutcome> outcomes) {
        outcomes.forEach((ending, outcome) -> {
            if (outcome instanceof EndOutcome.Ended) {
                ended++;
            } else if (outcome instanceof EndOutcome.Used) {
                paid.add(ending.number());
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

    /** Numbers of invoices whose link was paid before it could be ended. */
    public List<String> paid() {
        return List.copyOf(paid);
    }

    /** Why links could not be ended yet, each with its invoice number. */
    public List<String> trouble() {
        return List.copyOf(trouble);
    }
}
