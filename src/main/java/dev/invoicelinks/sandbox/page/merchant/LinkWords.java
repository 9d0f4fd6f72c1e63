package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.page.look.Reader;

/** How the merchant's pages speak of a link. */
final class LinkWords {

    private LinkWords() {}

    /** The amount that is asked, or that the customer chooses. */
    static String amount(Reader reader, Link link) {
        return link.terms().openAmount() == null
                ? reader.amount(link, link.amount())
                : reader.say("amount_by_customer");
    }

    static String use(Reader reader, Link link) {
        return reader.say(link.terms().multiple() ? "multiple" : "single");
    }
}
