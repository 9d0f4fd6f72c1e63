package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A try to pay a link, and what came of it.
 *
 * @param place its number in its mode's list, from 1
 * @param attempt the key of the {@link Attempt}; unique
 * @param amount in the link's currency, in minor units
 * @param capture false: authorised first, captured by the merchant
 * @param failure null unless it failed
 * @param refunded the sum of its refunds, in minor units
 * @param transactionId null until its money came
 * @param disputeId null unless it was disputed
 */
public record Charge(
        long place,
        String id,
        Link link,
        String attempt,
        long amount,
        Means means,
        boolean capture,
        ChargeStatus status,
        @Nullable FailureCode failure,
        ChargeTimes times,
        long refunded,
        @Nullable String transactionId,
        @Nullable String disputeId)
        implements Subject {

    public String currency() {
        return link.currency();
    }

    /** The link's title, a blank line and its description. */
    public String description() {
        return link.terms().title() + "\n\n" + link.terms().description();
    }

    /** What the provider keeps of it. */
    public Fees fees() {
        return Fees.of(amount, means.method());
    }

    public long net() {
        return amount - fees().fee() - fees().vat();
    }

    public boolean isPending() {
        return status == ChargeStatus.PENDING;
    }

    public boolean isPaid() {
        return times.paidAt() != null && status == ChargeStatus.SUCCESSFUL;
    }

    /** True while authorised money waits for the merchant. */
    public boolean isCapturable() {
        return isPending() && isAuthorized() && !capture;
    }

    public boolean isAuthorized() {
        return times.authorizedAt() != null && status != ChargeStatus.FAILED;
    }

    Charge with(ChargeStatus next, ChargeTimes when) {
        return changed(next, failure, when, refunded, transactionId, disputeId);
    }

    Charge failed(FailureCode why) {
        return changed(ChargeStatus.FAILED, why, times, refunded, transactionId, disputeId);
    }

    Charge paid(Instant at, String transaction) {
        return changed(ChargeStatus.SUCCESSFUL, failure, times.paid(at), refunded, transaction, disputeId);
    }

    Charge refunded(long more) {
        return changed(status, failure, times, refunded + more, transactionId, disputeId);
    }

    Charge disputed(String dispute) {
        return changed(status, failure, times, refunded, transactionId, dispute);
    }

    Charge on(Link changed) {
        return at(place, changed);
    }

    Charge at(long given, Link now) {
        return new Charge(
                given,
                id,
                now,
                attempt,
                amount,
                means,
                capture,
                status,
                failure,
                times,
                refunded,
                transactionId,
                disputeId);
    }

    private Charge changed(
            ChargeStatus next,
            @Nullable FailureCode why,
            ChargeTimes when,
            long refundedNow,
            @Nullable String transaction,
            @Nullable String dispute) {
        return new Charge(
                place, id, link, attempt, amount, means, capture, next, why, when, refundedNow, transaction, dispute);
    }
}
