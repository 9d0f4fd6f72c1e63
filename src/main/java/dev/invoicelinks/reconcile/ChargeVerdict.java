package dev.invoicelinks.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * What became of one charge, and why.
 *
 * @param invoice row of the invoice it belongs to; null when none is known
 * @param expected what was asked for; null when nothing was
 */
public record ChargeVerdict(
        BookedCharge charge,
        @Nullable Long invoice,
        ChargeOutcome outcome,
        Reason reason,
        @Nullable Expected expected) {

    /** What counts as paid for the invoice, before anything came back. */
    public long countedMinor() {
        return outcome.counts() ? charge.amountMinor() : 0;
    }

    /** What of that came back. */
    public long returnedMinor() {
        return outcome.counts() ? charge.returnedMinor() : 0;
    }

    /** An amount that was asked for. */
    public record Expected(long minor, String currency) {}
}
