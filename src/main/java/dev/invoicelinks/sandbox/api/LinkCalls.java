package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkDesk;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.book.Window;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Create, read, list and delete links (Omise API, Links). Creates and deletes answer 200. */
@RestController
class LinkCalls {

    private final Book book;
    private final LinkDesk desk;
    private final LinkReading reading;
    private final Objects objects;
    private final Clock clock;

    LinkCalls(Book book, LinkDesk desk, LinkReading reading, Objects objects, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.reading = reading;
        this.objects = objects;
        this.clock = clock;
    }

    @PostMapping("/links")
    Map<String, Object> create(@RequestAttribute Mode mode, HttpServletRequest request) {
        return objects.link(desk.create(mode, reading.terms(Fields.of(request))));
    }

    @GetMapping("/links/{id}")
    Map<String, Object> read(@RequestAttribute Mode mode, @PathVariable String id) {
        return objects.link(known(mode, id));
    }

    @DeleteMapping("/links/{id}")
    Map<String, Object> delete(@RequestAttribute Mode mode, @PathVariable String id) {
        return objects.link(desk.delete(known(mode, id).id()));
    }

    @GetMapping("/links")
    Map<String, Object> list(@RequestAttribute Mode mode, HttpServletRequest request) {
        Window window = Windows.of(Fields.of(request), clock.instant());
        return objects.list("/links", window, book.links().list(mode, window), objects::link);
    }

    @GetMapping("/links/{id}/charges")
    Map<String, Object> charges(@RequestAttribute Mode mode, @PathVariable String id, HttpServletRequest request) {
        Link link = known(mode, id);
        Window window = Windows.of(Fields.of(request), clock.instant());
        return objects.list("/links/" + id + "/charges", window, book.charges().listOf(link, window), objects::charge);
    }

    private Link known(Mode mode, String id) {
        return book.links()
                .find(id)
                .filter(link -> link.mode() == mode)
                .orElseThrow(() -> new UnknownObject("link", id));
    }
}
