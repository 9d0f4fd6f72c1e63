package dev.invoicelinks.sandbox.book;

/** No object of the book has this id. */
public final class UnknownObject extends RuntimeException {

    public UnknownObject(String kind, String id) {
        super(kind + " " + id + " was not found");
    }
}
