package dev.invoicelinks.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * A charge that belongs to an invoice.
 *
 * @param way how that is known
 * @param link the link it came by; null when its token belongs to an invoice that has no link yet
 */
public record Claimed(
        BookedCharge charge, Way way, @Nullable LinkTerms link) {

    /** How a charge is known to belong to an invoice. */
    public enum Way {
        LINK(Reason.BY_LINK),
        TOKEN(Reason.BY_TOKEN),
        PERSON(Reason.BY_PERSON);

        private final Reason reason;

        Way(Reason reason) {
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }

        /** The way of a charge that no link claims. */
        static Way of(Reason reason) {
            return reason == Reason.BY_PERSON ? PERSON : TOKEN;
        }
    }
}
