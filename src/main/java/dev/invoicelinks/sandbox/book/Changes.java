package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.function.Supplier;

/** The one way to change the book: changes happen one after the other, and each is on disk before its caller goes on. */
public interface Changes {

    /**
     * Makes a change and waits until it is committed; what it throws undoes it and is thrown here.
     *
     * @throws BookClosed when the sandbox is ending
     */
    <T> T make(Supplier<T> change);

    /** The time of the change that is being made, in milliseconds; it never runs backwards, so that lists do not shift. */
    Instant now();

    /** Tells of an effect of the change that is being made, once it is committed. */
    void tell(Effect effect);
}
