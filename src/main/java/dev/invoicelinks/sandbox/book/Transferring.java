package dev.invoicelinks.sandbox.book;

import org.jspecify.annotations.Nullable;

/** Sends money from the balance to the merchant's bank. */
public final class Transferring {

    /** What a transfer costs, in minor units of the account's currency. */
    private static final long FEE = 3_000;

    private final Book book;
    private final Recorder recorder;

    public Transferring(Book book) {
        this.book = book;
        this.recorder = new Recorder(book);
    }

    /**
     * Transfers an amount; null: all that can be transferred.
     *
     * @throws PaymentRefused when less can be transferred, or nothing would be left after the fee
     */
    public Transfer transfer(Mode mode, @Nullable Long amount) {
        return book.changes().make(() -> {
            long available = book.transactions()
                    .balance(mode, Limits.CURRENCY, book.changes().now())
                    .transferable();
            long asked = amount == null ? available : amount;
            if (asked > available || asked <= FEE) {
                throw new PaymentRefused(
                        PaymentRefused.Reason.AMOUNT,
                        "amount must be more than the fee of " + FEE + " and at most " + available
                                + ", what can be transferred");
            }
            Transfer transfer = book.transfers().add(sent(mode, asked));
            recorder.event("transfer.create", transfer);
            return transfer;
        });
    }

    private Transfer sent(Mode mode, long amount) {
        String id = Ids.fresh("trsf", mode, book.changes().now());
        String debit = recorder.debit(mode, id, "transfer.created.debit", amount, Limits.CURRENCY);
        return new Transfer(
                0, id, amount, Limits.CURRENCY, FEE, debit, book.changes().now());
    }
}
