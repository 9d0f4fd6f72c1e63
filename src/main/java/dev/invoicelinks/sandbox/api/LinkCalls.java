package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkDesk;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Create, read, list and delete links (Omise API, Links). Creates and deletes answer 200. */
@RestController
class LinkCalls {

    private final Book book;
    private final LinkDesk desk;
    private final LinkReading reading;
    private final Objects objects;
    private final Known known;

    LinkCalls(Book book, LinkDesk desk, LinkReading reading, Objects objects) {
        this.book = book;
        this.desk = desk;
        this.reading = reading;
        this.objects = objects;
        this.known = new Known(book);
    }

    @PostMapping("/links")
    Map<String, @Nullable Object> create(Mode mode, Fields fields) {
        return objects.link(desk.create(mode, reading.terms(fields)));
    }

    @GetMapping("/links/{id}")
    Map<String, @Nullable Object> read(Mode mode, @PathVariable String id) {
        return objects.link(known.link(mode, id));
    }

    @DeleteMapping("/links/{id}")
    Map<String, @Nullable Object> delete(Mode mode, @PathVariable String id) {
        return objects.link(desk.delete(known.link(mode, id).id()));
    }

    /** Whether the real lists show deleted links is not known: they do, but with {@code without_deleted=true}, which only a fault says. */
    @GetMapping("/links")
    Map<String, @Nullable Object> list(Mode mode, Window window, Fields fields) {
        boolean undeleted = fields.flag("without_deleted");
        Slice<Link> links = undeleted
                ? book.links().listUndeleted(mode, window)
                : book.links().list(mode, window);
        return Lists.list("/links", window, links.total(), objects.links(links.rows()));
    }

    @GetMapping("/links/{id}/charges")
    Map<String, @Nullable Object> charges(Mode mode, @PathVariable String id, Window window) {
        Link link = known.link(mode, id);
        return Lists.list("/links/" + id + "/charges", window, book.charges().listOf(link, window), objects::charge);
    }
}
