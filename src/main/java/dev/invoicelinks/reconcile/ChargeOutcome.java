package dev.invoicelinks.reconcile;

/** What became of a charge; each has exactly one. */
public enum ChargeOutcome {
    /** It pays its invoice, as asked. */
    APPLIED,
    /** Its invoice was already paid when it came. */
    DUPLICATE,
    /** Not the currency that was asked for: it counts for nothing until a person decides. */
    CURRENCY_MISMATCH,
    /** Not the amount that was asked for: what came counts, what is missing stays open. */
    AMOUNT_MISMATCH,
    /** It carries a reference token that these books do not know. */
    ORPHAN_TOKEN,
    /** Neither a link nor a token of these books: it was made elsewhere. */
    OTHER_ORIGIN,
    /** No money came. */
    FAILED,
    /** Not decided yet, or not to be understood. */
    PENDING,
    /** Taken back before it was paid out. */
    REVERSED;

    /** True when its amount counts towards its invoice. */
    public boolean counts() {
        return this == APPLIED || this == DUPLICATE || this == AMOUNT_MISMATCH;
    }

    /** True when a person has to decide something. */
    public boolean needsPerson() {
        return switch (this) {
            case DUPLICATE, CURRENCY_MISMATCH, AMOUNT_MISMATCH, ORPHAN_TOKEN, OTHER_ORIGIN -> true;
            case APPLIED, FAILED, PENDING, REVERSED -> false;
        };
    }
}
