package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkStatus;
import dev.invoicelinks.sandbox.book.OpenAmount;
import dev.invoicelinks.sandbox.page.look.Conventions;
import dev.invoicelinks.sandbox.page.look.Fact;
import dev.invoicelinks.sandbox.page.look.PageAnswers;
import dev.invoicelinks.sandbox.page.look.Pages;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Shop;
import dev.invoicelinks.sandbox.page.look.Visitor;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** What the customer's pages share: who reads, what is asked, and kind words for a link that takes no money. */
final class PayScreens {

    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final Pages pages;

    PayScreens(Pages pages) {
        this.pages = pages;
    }

    PageAnswers answers() {
        return pages.answers();
    }

    Shop shop() {
        return pages.shop();
    }

    Instant now() {
        return pages.now();
    }

    YearMonth thisMonth() {
        return YearMonth.from(now().atZone(shop().zone()));
    }

    Reader reader(Visitor visitor) {
        return pages.reader(visitor);
    }

    boolean takesMoney(Link link) {
        return link.status(now()) == LinkStatus.ACTIVE;
    }

    /** @param amount in minor units; nothing while the customer has not chosen one */
    Asked asked(Reader reader, Link link, Optional<Long> amount) {
        List<Fact> facts = new ArrayList<>();
        String reference = link.terms().reference();
        if (reference != null && !reference.isBlank()) {
            facts.add(new Fact(reader.say("reference"), reference));
        }
        if (link.terms().expiresAt() != null) {
            facts.add(new Fact(reader.say("payable_until"), reader.end(link)));
        }
        return new Asked(
                link.terms().title(),
                link.terms().description(),
                reader.say(link.terms().openAmount() == null ? "amount_due" : "amount_chosen"),
                amount.map(chosen -> reader.amount(link, chosen)).orElse(""),
                facts);
    }

    /** The amount that a page begins with: the merchant's, or none yet. */
    static Optional<Long> given(Link link) {
        return link.terms().openAmount() == null ? Optional.of(link.amount()) : Optional.empty();
    }

    /** What the field of an open amount shows first, in main units. */
    static String suggested(Link link) {
        OpenAmount open = link.terms().openAmount();
        return open == null || open.suggested() == null || open.suggested() == 0
                ? ""
                : Conventions.mainUnits(open.suggested(), link.currency()).toPlainString();
    }

    ResponseEntity<String> unknown(Visitor visitor) {
        return gone(visitor, NOT_FOUND, "unknown", "", "");
    }

    /** Says kindly why a link takes no money. */
    ResponseEntity<String> ended(Visitor visitor, Link link, String confirmation) {
        LinkStatus status = link.status(now());
        String key = status.name().toLowerCase(Locale.ROOT);
        String end = reader(visitor).end(link);
        return gone(visitor, status == LinkStatus.USED ? OK : GONE, key, end, confirmation);
    }

    private ResponseEntity<String> gone(Visitor visitor, int status, String key, String end, String confirmation) {
        Reader reader = reader(visitor);
        String heading = reader.say("gone_" + key);
        Map<String, Object> view = Map.of(
                "title", heading,
                "heading", heading,
                "words", reader.say("gone_" + key + "_words", shop().name(), end),
                "confirmation", confirmation);
        return answers().page(visitor, status, "gone", view);
    }
}
