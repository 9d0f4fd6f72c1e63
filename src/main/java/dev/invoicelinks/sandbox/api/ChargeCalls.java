package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.book.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Read, list and change charges (Omise API, Charges). Only customers make them, on a link's pay page. */
@RestController
class ChargeCalls {

    private final Book book;
    private final Payments payments;
    private final Objects objects;
    private final Known known;

    ChargeCalls(Book book, Payments payments, Objects objects) {
        this.book = book;
        this.payments = payments;
        this.objects = objects;
        this.known = new Known(book);
    }

    @GetMapping("/charges/{id}")
    Map<String, @Nullable Object> read(Mode mode, @PathVariable String id) {
        return objects.charge(known.charge(mode, id));
    }

    @GetMapping("/charges")
    Map<String, @Nullable Object> list(Mode mode, Window window) {
        return Lists.list("/charges", window, book.charges().list(mode, window), objects::charge);
    }

    @GetMapping("/charges/{id}/events")
    Map<String, @Nullable Object> events(Mode mode, @PathVariable String id, Window window) {
        known.charge(mode, id);
        return Lists.list(
                "/charges/" + id + "/events",
                window,
                Lists.cut(book.events().of(id), window, Event::createdAt),
                objects::event);
    }

    @PatchMapping("/charges/{id}")
    Map<String, @Nullable Object> note(Mode mode, @PathVariable String id, Fields fields) {
        known.charge(mode, id);
        return objects.charge(payments.note(
                id,
                fields.text("description", 7000).orElse(null),
                fields.object("metadata").orElse(null)));
    }

    @PostMapping("/charges/{id}/capture")
    Map<String, @Nullable Object> capture(Mode mode, @PathVariable String id) {
        return objects.charge(payments.capture(known.charge(mode, id).id()));
    }

    @PostMapping("/charges/{id}/reverse")
    Map<String, @Nullable Object> reverse(Mode mode, @PathVariable String id) {
        return objects.charge(payments.reverse(known.charge(mode, id).id()));
    }

    @PostMapping("/charges/{id}/expire")
    Map<String, @Nullable Object> expire(Mode mode, @PathVariable String id) {
        return objects.charge(payments.expire(known.charge(mode, id).id()));
    }
}
