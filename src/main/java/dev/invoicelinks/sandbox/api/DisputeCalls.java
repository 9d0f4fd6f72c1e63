package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.DisputeStatus;
import dev.invoicelinks.sandbox.book.Disputing;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Window;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Read, list, answer and accept disputes (Omise API, Disputes). */
@RestController
class DisputeCalls {

    private static final Map<String, Set<DisputeStatus>> STATES = Map.of(
            "open", Set.of(DisputeStatus.OPEN),
            "pending", Set.of(DisputeStatus.PENDING),
            "closed", Set.of(DisputeStatus.WON, DisputeStatus.LOST));

    private final Book book;
    private final Disputing disputing;
    private final Objects objects;
    private final Known known;

    DisputeCalls(Book book, Disputing disputing, Objects objects) {
        this.book = book;
        this.disputing = disputing;
        this.objects = objects;
        this.known = new Known(book);
    }

    @GetMapping("/disputes")
    Map<String, @Nullable Object> list(Mode mode, Window window) {
        return Lists.list("/disputes", window, book.disputes().list(mode, window), objects::dispute);
    }

    @GetMapping("/disputes/{state:open|pending|closed}")
    Map<String, @Nullable Object> list(Mode mode, @PathVariable String state, Window window) {
        return Lists.list(
                "/disputes/" + state,
                window,
                book.disputes().list(mode, STATES.getOrDefault(state, Set.of()), window),
                objects::dispute);
    }

    @GetMapping("/disputes/{id:dspt_.*}")
    Map<String, @Nullable Object> read(Mode mode, @PathVariable String id) {
        return objects.dispute(known.dispute(mode, id));
    }

    @PatchMapping("/disputes/{id}")
    Map<String, @Nullable Object> answer(Mode mode, @PathVariable String id, Fields fields) {
        known.dispute(mode, id);
        return objects.dispute(disputing.answer(
                id,
                fields.text("message", 4000).orElse(null),
                fields.object("metadata").orElse(null)));
    }

    /** Official clients accept by PATCH. */
    @RequestMapping(
            path = "/disputes/{id}/accept",
            method = {RequestMethod.PATCH, RequestMethod.POST})
    Map<String, @Nullable Object> accept(Mode mode, @PathVariable String id) {
        return objects.dispute(disputing.accept(known.dispute(mode, id).id()));
    }
}
