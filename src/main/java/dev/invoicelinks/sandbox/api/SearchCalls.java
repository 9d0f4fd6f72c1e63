package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.SearchTerms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Search links, charges, refunds and disputes (Omise API, Search). */
@RestController
class SearchCalls {

    private final Book book;
    private final Objects objects;
    private final Clock clock;

    SearchCalls(Book book, Objects objects, Clock clock) {
        this.book = book;
        this.objects = objects;
        this.clock = clock;
    }

    @GetMapping("/search")
    Map<String, Object> search(@RequestAttribute Mode mode, HttpServletRequest request) {
        Search search = Search.of(Fields.of(request));
        SearchTerms terms = search.terms(clock.instant());
        return switch (search.scope()) {
            case LINK -> search.answer(book.links().search(mode, terms), objects::link);
            case CHARGE -> search.answer(book.charges().search(mode, terms), objects::charge);
            case REFUND -> search.answer(book.refunds().search(mode, terms), objects::refund);
            case DISPUTE -> search.answer(book.disputes().search(mode, terms), objects::dispute);
        };
    }
}
