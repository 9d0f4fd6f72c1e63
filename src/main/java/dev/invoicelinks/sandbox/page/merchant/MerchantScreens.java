package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.page.look.PageAnswers;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Shop;
import dev.invoicelinks.sandbox.page.look.Visitor;
import java.time.Clock;
import java.time.Instant;

/** What the merchant's pages share: who reads, what time it is, and how a link is spoken of. */
final class MerchantScreens {

    private final PageAnswers answers;
    private final Shop shop;
    private final Clock clock;

    MerchantScreens(PageAnswers answers, Shop shop, Clock clock) {
        this.answers = answers;
        this.shop = shop;
        this.clock = clock;
    }

    PageAnswers answers() {
        return answers;
    }

    Shop shop() {
        return shop;
    }

    Instant now() {
        return clock.instant();
    }

    Reader reader(Visitor visitor) {
        return Reader.of(visitor, shop);
    }

    /** Such as {@code active}. */
    String stateKey(Link link) {
        return link.status(now()).word();
    }

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
