package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.page.look.Pages;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The merchant's first page: every link with its state and what was paid. */
@Controller
class LinksPage {

    private static final int ON_A_PAGE = 20;

    private final Book book;
    private final Pages pages;

    LinksPage(Book book, Pages pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<String> show(HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        Reader reader = pages.reader(visitor);
        LinkFilter filter = LinkFilter.of(visitor);
        Paging paging = Paging.of(visitor, ON_A_PAGE);
        Slice<Link> found = filter.read(book.links(), paging, pages.now());
        View view = new View(
                reader.say("links_title"),
                filter.text(),
                filter.states(reader),
                filter.currencies(reader),
                reader.say("links_count", found.total()),
                found.rows().stream().map(link -> row(reader, link)).toList(),
                paging.pages(visitor, reader, found.total()),
                reader.say(filter.isEmpty() ? "links_none" : "links_none_found"));
        return pages.answers().page(visitor, 200, "links", view);
    }

    /** Every other address below the merchant's. */
    @GetMapping("/merchant/**")
    ResponseEntity<String> elsewhere(HttpServletRequest request) {
        throw new UnknownObject("page", request.getRequestURI());
    }

    private Row row(Reader reader, Link link) {
        long paid = book.charges().paid(link);
        String reference = link.terms().reference();
        return new Row(
                LinkPage.address(link.id()),
                link.terms().title(),
                reference == null ? "" : reference,
                link.status(pages.now()).word(),
                reader.say("state_" + link.status(pages.now()).word()),
                link.terms().multiple() ? reader.say("multiple") : "",
                LinkWords.amount(reader, link),
                paid == 0 ? "–" : reader.amount(link, paid),
                reader.forms().shortTime(link.createdAt()),
                link.terms().expiresAt() == null
                        ? reader.say("never")
                        : reader.forms().shortLastMinute(link.terms().expiresAt()));
    }

    /** The list and how it is filtered. */
    record View(
            String title,
            String query,
            List<Option> states,
            List<Option> currencies,
            String count,
            List<Row> links,
            Paging.@Nullable Switch pages,
            String emptyWords) {}

    /** One link of the list. */
    record Row(
            String address,
            String heading,
            String reference,
            String stateKey,
            String stateName,
            String use,
            String amount,
            String paid,
            String created,
            String expires) {}
}
