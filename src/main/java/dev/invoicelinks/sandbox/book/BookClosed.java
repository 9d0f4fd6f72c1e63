package dev.invoicelinks.sandbox.book;

/** The sandbox is ending and changes nothing any more. */
public final class BookClosed extends RuntimeException {

    BookClosed() {
        super("The sandbox is ending and takes no more changes. Start it again, then repeat the request.");
    }
}
