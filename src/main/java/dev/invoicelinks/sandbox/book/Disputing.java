package dev.invoicelinks.sandbox.book;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A customer's bank takes money back, and it is settled who was right. */
public final class Disputing {

    private final Book book;
    private final Recorder recorder;

    public Disputing(Book book) {
        this.book = book;
        this.recorder = new Recorder(book);
    }

    /**
     * The customer's bank disputes a paid charge: what was not refunded is taken from the balance.
     *
     * @throws UnknownObject when there is no such charge
     * @throws PaymentRefused when it is not paid, wholly refunded, or disputed already
     */
    public Dispute open(String chargeId, String reason) {
        return book.changes().make(() -> {
            Charge charge = book.charges().find(chargeId).orElseThrow(() -> new UnknownObject("charge", chargeId));
            if (!charge.isDisputable()) {
                throw new PaymentRefused(PaymentRefused.Reason.DISPUTE, "charge " + chargeId + " cannot be disputed");
            }
            Dispute dispute = book.disputes().add(opened(charge, reason));
            book.charges().update(charge.disputed(dispute.id()));
            recorder.event("dispute.create", dispute);
            return dispute;
        });
    }

    private Dispute opened(Charge charge, String reason) {
        String id = Ids.fresh("dspt", charge.mode(), book.changes().now());
        long amount = charge.amount() - charge.refunded();
        String debit = recorder.debit(charge.mode(), id, "dispute.started.debit", amount, charge.currency());
        return new Dispute(
                0,
                id,
                charge.id(),
                charge.link().id(),
                amount,
                charge.currency(),
                DisputeStatus.OPEN,
                reason,
                null,
                LinkTerms.NO_METADATA,
                List.of(debit),
                book.changes().now(),
                null);
    }

    /** The merchant answers an open or pending dispute, which waits for the bank from then on; null leaves a part as it is. */
    public Dispute answer(String disputeId, @Nullable String message, @Nullable String metadata) {
        return changed(disputeId, "dispute.update", dispute -> dispute.answered(message, metadata));
    }

    /** The merchant gives in: the dispute is lost. */
    public Dispute accept(String disputeId) {
        return close(disputeId, false);
    }

    /** The bank decides; a won dispute brings the money back. */
    public Dispute close(String disputeId, boolean won) {
        return changed(
                disputeId,
                "dispute.close",
                dispute -> won ? won(dispute) : dispute.lost(book.changes().now()));
    }

    private Dispute won(Dispute dispute) {
        String credit = recorder.credit(dispute, "dispute.won.credit", dispute.amount(), dispute.currency());
        return dispute.won(book.changes().now(), credit);
    }

    private Dispute changed(String disputeId, String key, UnaryOperator<Dispute> change) {
        return book.changes().make(() -> {
            Dispute dispute =
                    book.disputes().find(disputeId).orElseThrow(() -> new UnknownObject("dispute", disputeId));
            if (dispute.status().isClosed()) {
                throw new PaymentRefused(
                        PaymentRefused.Reason.DISPUTE,
                        "dispute " + disputeId + " is " + dispute.status().word() + " already");
            }
            Dispute changed = change.apply(dispute);
            book.disputes().update(changed);
            recorder.event(key, changed);
            return changed;
        });
    }
}
