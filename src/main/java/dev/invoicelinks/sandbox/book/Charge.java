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
 * @param note what the merchant wrote over it
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
        @Nullable String disputeId,
        Note note)
        implements Subject {

    public String currency() {
        return link.currency();
    }

    /**
     * What a merchant may write over a charge.
     *
     * @param description null: the link's title, a blank line and its description
     * @param metadata a JSON object; null: the link's
     */
    public record Note(
            @Nullable String description, @Nullable String metadata) {

        static final Note NONE = new Note(null, null);
    }

    public String description() {
        String written = note.description();
        return written == null ? link.terms().title() + "\n\n" + link.terms().description() : written;
    }

    /** A JSON object. */
    public String metadata() {
        String written = note.metadata();
        return written == null ? link.terms().metadata() : written;
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

    /** True when its money can be given back, wholly or in part. */
    public boolean isRefundable() {
        return isPaid() && refunded < amount;
    }

    public boolean isDisputable() {
        return isRefundable() && disputeId == null;
    }

    /** As it was when this event happened, so far as it changed since. */
    public Charge as(Event.Then then) {
        ChargeTimes known = then.status() == status ? times : times.whilePending(!capture);
        FailureCode why = then.status() == ChargeStatus.FAILED ? failure : null;
        String transaction = then.status() == ChargeStatus.SUCCESSFUL ? transactionId : null;
        return changed(then.status(), why, known, then.refunded(), transaction, null);
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
                disputeId,
                note);
    }

    Charge noted(Note written) {
        return new Charge(
                place,
                id,
                link,
                attempt,
                amount,
                means,
                capture,
                status,
                failure,
                times,
                refunded,
                transactionId,
                disputeId,
                written);
    }

    private Charge changed(
            ChargeStatus next,
            @Nullable FailureCode why,
            ChargeTimes when,
            long refundedNow,
            @Nullable String transaction,
            @Nullable String dispute) {
        return new Charge(
                place,
                id,
                link,
                attempt,
                amount,
                means,
                capture,
                next,
                why,
                when,
                refundedNow,
                transaction,
                dispute,
                note);
    }
}
