package dev.invoicelinks.reconcile;

import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How an invoice stands; each has exactly one. The order is the precedence: the first whose condition holds.
 *
 * <p>A dispute comes first because its deadline does, money that is not ours second, money that went back third; among what is settled, the way that needs
 * a paper (write-off, withholding certificate) is named before the way that needs none.
 */
public enum Settlement {
    /** The customer's bank contests a charge: the money may go back. */
    DISPUTE_OPEN(it -> it.disputes().open()),
    /** A contested charge went back, and so much is open again. */
    DISPUTE_LOST(it -> it.disputes().lost() && it.balance().openMinor() > 0),
    /** More came than is owed. */
    OVERPAID(it -> it.balance().overpaidMinor() > 0),
    /** Everything that was paid went back. */
    REFUNDED(it -> it.refundReopens() && it.balance().cameMinor() == 0),
    /** A part of what was paid went back, and so much is open again. */
    REFUNDED_IN_PART(Standing::refundReopens),
    /** The rest was given up. */
    WRITTEN_OFF(it -> it.balance().isSettled() && it.balance().writtenOffMinor() > 0),
    /** Paid but for the tax that the customer withheld. */
    SETTLED_LESS_WITHHOLDING(it -> it.balance().isSettled() && it.withheld()),
    /** Paid at least in part beside the provider. */
    SETTLED_OUTSIDE(it -> it.balance().isSettled() && it.balance().outsideMinor() > 0),
    /** Paid; a charge was contested and stands. */
    DISPUTE_WON(it -> it.balance().isSettled() && it.disputes().won()),
    PAID(it -> it.balance().isSettled()),
    /** Taken back by a person, and nothing was paid. */
    WITHDRAWN(Standing::withdrawn),
    /** A part came; the remainder is open. A part that was given up is no payment. */
    PARTLY_PAID(it -> it.balance().cameMinor() > 0),
    /** The only payment was taken back before it was paid out. */
    REVERSED(Standing::reversed),
    UNPAID(it -> true);

    private final Predicate<Standing> condition;

    Settlement(Predicate<Standing> condition) {
        this.condition = condition;
    }

    /** The one that applies. */
    static Settlement of(Standing standing) {
        return Stream.of(values())
                .filter(it -> it.condition.test(standing))
                .findFirst()
                .orElseThrow();
    }

    /** True when a person has to decide something; waiting for money is no decision. */
    public boolean needsPerson() {
        return switch (this) {
            case DISPUTE_OPEN, DISPUTE_LOST, OVERPAID, REFUNDED, REFUNDED_IN_PART, PARTLY_PAID, REVERSED -> true;
            case WRITTEN_OFF, SETTLED_LESS_WITHHOLDING, SETTLED_OUTSIDE, DISPUTE_WON, PAID, WITHDRAWN, UNPAID -> false;
        };
    }

    /**
     * What decides.
     *
     * @param withheld true when tax was kept back
     * @param withdrawn true when the invoice was taken back
     * @param reversed true when a charge was taken back before it was paid out
     */
    record Standing(Balance balance, Disputes disputes, boolean withheld, boolean withdrawn, boolean reversed) {

        boolean refundReopens() {
            return balance.refundedMinor() > 0 && balance.openMinor() > 0;
        }
    }

    /** Which kinds of disputes there are among the charges that count. */
    record Disputes(boolean open, boolean won, boolean lost) {}
}
