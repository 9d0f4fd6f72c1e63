package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkTerms;
import dev.invoicelinks.sandbox.book.OpenAmount;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.Window;
import dev.invoicelinks.sandbox.page.look.Fact;
import dev.invoicelinks.sandbox.page.look.Pages;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A link with its charges and events in words. */
final class LinkScreen {

    private static final int ON_A_PAGE = 20;

    private final Book book;
    private final PayAddresses addresses;
    private final Pages pages;

    LinkScreen(Book book, PayAddresses addresses, Pages pages) {
        this.book = book;
        this.addresses = addresses;
        this.pages = pages;
    }

    /** @param seal of the form that ends the link; empty when there is nothing to end */
    ResponseEntity<String> show(Visitor visitor, Link link, String seal) {
        Reader reader = pages.reader(visitor);
        Paging paging = Paging.of(visitor, ON_A_PAGE);
        Slice<Charge> charges = book.charges()
                .listOf(link, new Window(Instant.EPOCH, pages.now(), paging.offset(), paging.size(), true));
        View view = new View(
                link.terms().title(),
                link.terms().title(),
                link.terms().description(),
                link.status(pages.now()).word(),
                reader.say("state_" + link.status(pages.now()).word()),
                LinkWords.use(reader, link),
                LinkWords.amount(reader, link),
                addresses.uri(link.id()),
                facts(reader, link),
                visitor.has("created"),
                visitor.has("ended") && link.isDeleted(),
                !seal.isEmpty(),
                LinkPage.address(link.id()) + "/end",
                seal,
                charges.rows().stream().map(charge -> row(reader, charge)).toList(),
                paging.pages(visitor, reader, charges.total()),
                events(reader, link, charges.rows()));
        return pages.answers().page(visitor, 200, "link", view);
    }

    private List<Fact> facts(Reader reader, Link link) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(reader.say("paid"), reader.amount(link, book.charges().paid(link))));
        add(facts, reader.say("reference"), link.terms().reference());
        bounds(facts, reader, link);
        facts.add(new Fact(reader.say("created"), reader.time(link.createdAt())));
        facts.add(new Fact(
                reader.say("expires"), link.terms().expiresAt() == null ? reader.say("never") : reader.end(link)));
        add(facts, reader.say("used_at"), reader.time(link.usedAt()));
        add(facts, reader.say("deleted_at"), reader.time(link.deletedAt()));
        facts.addAll(metadata(link.terms()));
        facts.add(new Fact(reader.say("link_id"), link.id()));
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static void bounds(List<Fact> facts, Reader reader, Link link) {
        OpenAmount open = link.terms().openAmount();
        if (open != null && open.min() != null) {
            facts.add(new Fact(reader.say("amount_least"), reader.amount(link, open.min())));
        }
        if (open != null && open.max() != null) {
            facts.add(new Fact(reader.say("amount_most"), reader.amount(link, open.max())));
        }
    }

    private static List<Fact> metadata(LinkTerms terms) {
        return JsonMapper.shared().readTree(terms.metadata()).properties().stream()
                .map(pair -> new Fact(pair.getKey(), written(pair.getValue())))
                .toList();
    }

    private static String written(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static ChargeRow row(Reader reader, Charge charge) {
        Link link = charge.link();
        return new ChargeRow(
                charge.id(),
                charge.status().word(),
                reader.say("status_" + charge.status().word()),
                charge.failure() == null ? "" : charge.failure().word(),
                reader.means(charge),
                reader.amount(charge),
                charge.refunded() == 0 ? "" : reader.say("refunded") + " " + reader.amount(link, charge.refunded()),
                charge.isPaid()
                        ? reader.amount(
                                link, charge.fees().fee() + charge.fees().vat())
                        : "–",
                charge.isPaid() ? reader.amount(link, charge.net()) : "–",
                reader.forms().shortTime(charge.times().createdAt()));
    }

    /** Of the link and of the charges shown, newest first. */
    private List<EventRow> events(Reader reader, Link link, List<Charge> charges) {
        return Stream.concat(Stream.of(link.id()), charges.stream().map(Charge::id))
                .flatMap(id -> book.events().of(id).stream())
                .sorted(Comparator.comparing(Event::place).reversed())
                .map(event -> new EventRow(reader.forms().shortTime(event.createdAt()), event.key(), event.subjectId()))
                .toList();
    }

    /**
     * The page of a link.
     *
     * @param created true right after it was made
     * @param ended true right after it was deleted
     */
    record View(
            String title,
            String heading,
            String description,
            String stateKey,
            String stateName,
            String use,
            String amount,
            String payAddress,
            List<Fact> facts,
            boolean created,
            boolean ended,
            boolean endable,
            String endAddress,
            String seal,
            List<ChargeRow> charges,
            Paging.@Nullable Switch pages,
            List<EventRow> events) {}

    /** One charge of the link. */
    record ChargeRow(
            String id,
            String stateKey,
            String stateName,
            String failure,
            String method,
            String amount,
            String refunded,
            String fee,
            String net,
            String created) {}

    /** One event of the link or of a charge. */
    record EventRow(String at, String key, String about) {}
}
