package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.SearchTerms;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search links, charges, refunds and disputes (Omise API, Search). */
@RestController
class SearchCalls {

    private final Book book;
    private final Objects objects;
    private final Extensions extensions;
    private final Clock clock;

    SearchCalls(Book book, Objects objects, Extensions extensions, Clock clock) {
        this.book = book;
        this.objects = objects;
        this.extensions = extensions;
        this.clock = clock;
    }

    @GetMapping("/search")
    Map<String, @Nullable Object> search(Mode mode, Fields fields) {
        Search search = Search.of(fields);
        SearchTerms terms = search.terms(clock.instant(), extensions);
        return switch (search.scope()) {
            case LINK -> search.answer(book.links().search(mode, terms), objects::link);
            case CHARGE -> search.answer(book.charges().search(mode, terms), objects::charge);
            case REFUND -> search.answer(book.refunds().search(mode, terms), objects::refund);
            case DISPUTE -> search.answer(book.disputes().search(mode, terms), objects::dispute);
        };
    }
}
