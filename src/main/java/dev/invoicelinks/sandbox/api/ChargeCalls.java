package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.book.Window;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Read and list charges (Omise API, Charges). */
@RestController
class ChargeCalls {

    private final Book book;
    private final Objects objects;
    private final Clock clock;

    ChargeCalls(Book book, Objects objects, Clock clock) {
        this.book = book;
        this.objects = objects;
        this.clock = clock;
    }

    @GetMapping("/charges/{id}")
    Map<String, Object> read(@RequestAttribute Mode mode, @PathVariable String id) {
        return objects.charge(known(mode, id));
    }

    @GetMapping("/charges")
    Map<String, Object> list(@RequestAttribute Mode mode, HttpServletRequest request) {
        Window window = Windows.of(Fields.of(request), clock.instant());
        return objects.list("/charges", window, book.charges().list(mode, window), objects::charge);
    }

    private Charge known(Mode mode, String id) {
        return book.charges()
                .find(id)
                .filter(charge -> charge.mode() == mode)
                .orElseThrow(() -> new UnknownObject("charge", id));
    }
}
