package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.ChargeVerdict.Expected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one charge by itself, whatever else came for its invoice: the link is the invoice's, the mode is ours, money came, in the currency and the amount asked.
 *
 * @param livemode the mode that every charge of these books must have
 */
record Verification(boolean livemode) {

    /** A rule that the charge breaks. */
    record Finding(ChargeOutcome outcome, Reason reason) {}

    /** What is said of a charge that brought no money of ours; empty for one that did. */
    Optional<Finding> noMoney(BookedCharge charge) {
        if (charge.livemode() != livemode) {
            return found(ChargeOutcome.OTHER_ORIGIN, Reason.OTHER_MODE);
        }
        return switch (charge.state()) {
            case PAID -> Optional.empty();
            case PENDING -> found(ChargeOutcome.PENDING, Reason.NOT_YET);
            case AUTHORISED -> found(ChargeOutcome.PENDING, Reason.NOT_CAPTURED);
            case UNCLEAR -> found(ChargeOutcome.PENDING, Reason.UNCLEAR);
            case FAILED -> found(ChargeOutcome.FAILED, Reason.REFUSED);
            case EXPIRED -> found(ChargeOutcome.FAILED, Reason.TIME_PASSED);
            case REVERSED -> found(ChargeOutcome.REVERSED, Reason.TAKEN_BACK);
        };
    }

    /** The same for a charge that belongs to an invoice; its money is worth nothing in another currency. */
    Optional<Finding> noMoneyFor(OwedInvoice invoice, BookedCharge charge) {
        return noMoney(charge)
                .or(() -> charge.currency().equals(invoice.currency())
                        ? Optional.empty()
                        : found(ChargeOutcome.CURRENCY_MISMATCH, Reason.OTHER_CURRENCY));
    }

    /** What is said of the sum that came, against what its link or else its invoice asks for. */
    Finding sum(Claimed claimed, Expected expected) {
        long difference = claimed.charge().amountMinor() - expected.minor();
        if (difference == 0) {
            return new Finding(ChargeOutcome.APPLIED, claimed.way().reason());
        }
        return new Finding(ChargeOutcome.AMOUNT_MISMATCH, difference < 0 ? Reason.TOO_LITTLE : Reason.TOO_MUCH);
    }

    /** What this charge should have brought. */
    static Expected expected(OwedInvoice invoice, Claimed claimed) {
        @Nullable LinkTerms link = claimed.link();
        return link == null
                ? new Expected(invoice.amountMinor(), invoice.currency())
                : new Expected(link.nearest(claimed.charge().amountMinor()), link.currency());
    }

    private static Optional<Finding> found(ChargeOutcome outcome, Reason reason) {
        return Optional.of(new Finding(outcome, reason));
    }
}
