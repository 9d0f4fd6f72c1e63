package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.page.inbox.Inbox;
import dev.invoicelinks.sandbox.page.inbox.Letter;
import dev.invoicelinks.sandbox.page.look.Fact;
import dev.invoicelinks.sandbox.page.look.Pages;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The messages that customers would have got, to be read as they would read them. */
@Controller
class InboxPage {

    private static final int ON_A_PAGE = 20;

    private final Inbox inbox;
    private final PayAddresses addresses;
    private final Pages pages;

    InboxPage(Inbox inbox, PayAddresses addresses, Pages pages) {
        this.inbox = inbox;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping("/merchant/inbox")
    ResponseEntity<String> list(HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        Reader reader = pages.reader(visitor);
        Paging paging = Paging.of(visitor, ON_A_PAGE);
        List<String> names = inbox.names();
        View view = new View(
                reader.say("inbox_title"),
                reader.say("inbox_count", names.size(), inbox.folder().toString()),
                inbox.folder().toString(),
                names.stream()
                        .skip(paging.offset())
                        .limit(paging.size())
                        .map(inbox::letter)
                        .flatMap(Optional::stream)
                        .map(letter -> row(reader, letter))
                        .toList(),
                paging.pages(visitor, reader, names.size()));
        return pages.answers().page(visitor, 200, "inbox", view);
    }

    private static Row row(Reader reader, Letter letter) {
        return new Row(
                address(letter),
                letter.headline(),
                letter.to(),
                channel(reader, letter),
                reader.forms().shortTime(letter.arrivedAt()));
    }

    private static String address(Letter letter) {
        return "/merchant/inbox/" + URLEncoder.encode(letter.name(), StandardCharsets.UTF_8);
    }

    private static String channel(Reader reader, Letter letter) {
        String name = "channel_" + letter.channel();
        return reader.words().has(name) ? reader.say(name) : letter.channel();
    }

    @GetMapping("/merchant/inbox/{name}")
    ResponseEntity<String> read(@PathVariable String name, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        Reader reader = pages.reader(visitor);
        Letter letter = letter(name);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(reader.say("channel"), channel(reader, letter)));
        if (!letter.from().isEmpty()) {
            facts.add(new Fact(reader.say("mail_from"), letter.from()));
        }
        facts.add(new Fact(reader.say("mail_to"), letter.to()));
        facts.add(new Fact(reader.say("mail_date"), reader.time(letter.arrivedAt())));
        LetterView view = new LetterView(
                letter.headline(),
                letter.headline(),
                facts,
                letter.addresses().stream()
                        .filter(addresses::isOurs)
                        .findFirst()
                        .orElse(""),
                letter.html().isEmpty() ? "" : address(letter) + "/html",
                letter.text());
        return pages.answers().pageWithFrame(visitor, "letter", view);
    }

    /** The HTML of a mail: whoever wrote it, it runs nothing, loads nothing and sends nothing; its links open beside it. */
    @GetMapping("/merchant/inbox/{name}/html")
    ResponseEntity<String> html(@PathVariable String name) {
        return pages.answers()
                .strangersPage(
                        "<!doctype html><base target=\"_blank\">" + letter(name).html());
    }

    private Letter letter(String name) {
        return inbox.letter(name).orElseThrow(() -> new UnknownObject("message", name));
    }

    /** The list of messages. */
    record View(String title, String count, String folder, List<Row> letters, Paging.@Nullable Switch pages) {}

    /** One message of the list. */
    record Row(String address, String headline, String to, String channel, String arrived) {}

    /**
     * One message.
     *
     * @param payAddress the first address of this sandbox in it; empty when there is none
     * @param html where its HTML is; empty when it has none
     */
    record LetterView(String title, String headline, List<Fact> facts, String payAddress, String html, String text) {}
}
