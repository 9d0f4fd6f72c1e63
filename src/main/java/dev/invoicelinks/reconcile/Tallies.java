package dev.invoicelinks.reconcile;

import java.util.Map;

/** How many there are of each kind, by code, in the order of the codes; what there is none of is left out. */
public record Tallies(Map<Settlement, Long> settlements, Map<Flag, Long> flags, Map<ChargeOutcome, Long> outcomes) {

    /** True when a person has something to do. */
    public boolean needsPerson() {
        return settlements.keySet().stream().anyMatch(Settlement::needsPerson)
                || flags.keySet().stream().anyMatch(Flag::needsPerson)
                || outcomes.keySet().stream().anyMatch(ChargeOutcome::needsPerson);
    }
}
