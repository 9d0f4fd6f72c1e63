package dev.invoicelinks.sandbox.book;

import java.util.Optional;

/** The transfers to the merchant's bank. Adding happens inside a change. */
public interface Transfers {

    /** Adds a transfer; its place is given here. */
    Transfer add(Transfer transfer);

    Optional<Transfer> find(String id);

    Slice<Transfer> list(Mode mode, Window window);
}
