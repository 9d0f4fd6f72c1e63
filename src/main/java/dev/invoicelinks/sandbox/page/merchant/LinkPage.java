package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkDesk;
import dev.invoicelinks.sandbox.book.LinkStatus;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.page.look.FormSeal;
import dev.invoicelinks.sandbox.page.look.Pages;
import dev.invoicelinks.sandbox.page.look.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One link: what was asked, who paid, what happened; and its end. */
@Controller
class LinkPage {

    private final Book book;
    private final LinkDesk desk;
    private final FormSeal seals;
    private final LinkScreen screen;
    private final Pages pages;

    LinkPage(Book book, LinkDesk desk, FormSeal seals, PayAddresses addresses, Pages pages) {
        this.book = book;
        this.desk = desk;
        this.seals = seals;
        this.screen = new LinkScreen(book, addresses, pages);
        this.pages = pages;
    }

    static String address(String linkId) {
        return "/merchant/links/" + linkId;
    }

    @GetMapping("/merchant/links/{id}")
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        Link link = known(id);
        boolean endable = link.status(pages.now()) == LinkStatus.ACTIVE;
        return screen.show(visitor, link, endable ? seals.seal(purpose(id)) : "");
    }

    /** Safe to repeat: a link is deleted once. */
    @PostMapping("/merchant/links/{id}/end")
    ResponseEntity<String> end(@PathVariable String id, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        if (!seals.isWhole(purpose(known(id).id()), visitor.field("seal")) || !visitor.cameFromHere()) {
            return pages.answers().trouble(visitor, 403, "trouble_request", "trouble_request_words");
        }
        desk.delete(id);
        return pages.answers().seeOther(visitor, address(id) + "?ended=yes");
    }

    private Link known(String id) {
        return book.links().find(id).orElseThrow(() -> new UnknownObject("link", id));
    }

    private static String purpose(String id) {
        return "end " + id;
    }
}
