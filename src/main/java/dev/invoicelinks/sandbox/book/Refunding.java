package dev.invoicelinks.sandbox.book;

/** Gives customers their money back. */
public final class Refunding {

    /** Omise API, Refunds: fewer than 15 partial ones a charge. */
    private static final int MOST = 14;

    private final Book book;
    private final Recorder recorder;

    public Refunding(Book book) {
        this.book = book;
        this.recorder = new Recorder(book);
    }

    /**
     * Refunds part or all of a charge. Not safe to repeat.
     *
     * @throws UnknownObject when there is no such charge
     * @throws PaymentRefused when it is not paid, was refunded too often, or less than the amount is left
     */
    public Refund refund(String chargeId, long amount, String metadata) {
        return book.changes().make(() -> {
            Charge charge = book.charges().find(chargeId).orElseThrow(() -> new UnknownObject("charge", chargeId));
            require(charge, amount);
            Refund refund = book.refunds().add(refund(charge, amount, metadata));
            book.charges().update(charge.refunded(amount));
            recorder.event("refund.create", refund);
            return refund;
        });
    }

    private void require(Charge charge, long amount) {
        if (!charge.isPaid()) {
            throw new PaymentRefused(
                    PaymentRefused.Reason.REFUND,
                    "charge " + charge.id() + " is " + charge.status().word() + " and cannot be refunded");
        }
        if (amount < 1 || amount > charge.amount() - charge.refunded()) {
            throw new PaymentRefused(
                    PaymentRefused.Reason.AMOUNT,
                    "amount must be from 1 to " + (charge.amount() - charge.refunded())
                            + ", what is left of the charge");
        }
        if (book.refunds().of(charge.id()).size() >= MOST) {
            throw new PaymentRefused(
                    PaymentRefused.Reason.REFUND,
                    "charge " + charge.id() + " has " + MOST + " refunds and takes no more");
        }
    }

    private Refund refund(Charge charge, long amount, String metadata) {
        String id = Ids.fresh("rfnd", charge.mode(), book.changes().now());
        String debit = recorder.debit(charge.mode(), id, "refund.created.debit", amount, charge.currency());
        return new Refund(
                0,
                id,
                charge.id(),
                charge.link().id(),
                amount,
                charge.currency(),
                false,
                metadata,
                debit,
                book.changes().now());
    }
}
