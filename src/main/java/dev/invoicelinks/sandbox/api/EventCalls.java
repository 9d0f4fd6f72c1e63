package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.book.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Read and list events (Omise API, Events). */
@RestController
class EventCalls {

    private final Book book;
    private final Objects objects;

    EventCalls(Book book, Objects objects) {
        this.book = book;
        this.objects = objects;
    }

    @GetMapping("/events")
    Map<String, @Nullable Object> list(Mode mode, Window window) {
        Slice<Event> slice = book.events().list(mode, window);
        return Lists.list("/events", window, slice.total(), objects.events(slice.rows()));
    }

    @GetMapping("/events/{id}")
    Map<String, @Nullable Object> read(Mode mode, @PathVariable String id) {
        return book.events()
                .find(id)
                .filter(event -> Mode.of(event.id()) == mode)
                .map(objects::event)
                .orElseThrow(() -> new UnknownObject("event", id));
    }
}
