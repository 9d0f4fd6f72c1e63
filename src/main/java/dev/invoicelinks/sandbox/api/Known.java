package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Subject;
import dev.invoicelinks.sandbox.book.UnknownObject;
import java.util.Optional;

/** Objects that a key may see: those of the other mode are as unknown to it as those that never were. */
final class Known {

    private final Book book;

    Known(Book book) {
        this.book = book;
    }

    Link link(Mode mode, String id) {
        return inside(mode, "link", id, book.links().find(id));
    }

    Charge charge(Mode mode, String id) {
        return inside(mode, "charge", id, book.charges().find(id));
    }

    Dispute dispute(Mode mode, String id) {
        return inside(mode, "dispute", id, book.disputes().find(id));
    }

    /** @throws UnknownObject when there is none, or it is of the other mode */
    static <T extends Subject> T inside(Mode mode, String kind, String id, Optional<T> found) {
        return found.filter(subject -> subject.mode() == mode).orElseThrow(() -> new UnknownObject(kind, id));
    }
}
