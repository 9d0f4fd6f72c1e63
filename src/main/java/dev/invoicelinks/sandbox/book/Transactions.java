package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.Optional;

/** The movements of the merchant's balance. Adding happens inside a change. */
public interface Transactions {

    /** Adds a movement; its place is given here. */
    Transaction add(Mode mode, Transaction transaction);

    Optional<Transaction> find(String id);

    Slice<Transaction> list(Mode mode, Window window);

    Balance balance(Mode mode, String currency, Instant now);
}
