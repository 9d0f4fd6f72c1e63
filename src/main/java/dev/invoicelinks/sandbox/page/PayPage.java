package dev.invoicelinks.sandbox.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Means;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.PaymentRefused;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.book.UnknownObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that a customer opens: what is asked, one button to pay, and kind words for a link that takes no money. */
@Controller
class PayPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Card CARD = Card.of("4242424242424242", "A Customer", 12, 2099);

    private final Book book;
    private final Payments payments;
    private final Template page;

    PayPage(Book book, Payments payments) {
        this.book = book;
        this.payments = payments;
        this.page = template();
    }

    @GetMapping("/pay/{token}")
    ResponseEntity<String> show(@PathVariable String token) {
        Optional<Link> link = PayAddresses.link(book.links(), token);
        if (link.isEmpty()) {
            return answer(404, notice("This link does not exist", "Please check the address in your message."));
        }
        if (link.get().isDeleted()) {
            return answer(410, notice("This link is no longer valid", "Please ask the sender for a new one."));
        }
        if (link.get().isUsed()) {
            return answer(200, notice("This invoice has been paid", "Thank you. There is nothing more to pay here."));
        }
        return answer(200, asked(link.get(), token));
    }

    @PostMapping("/pay/{token}")
    ResponseEntity<String> pay(@PathVariable String token) {
        try {
            Link link = PayAddresses.link(book.links(), token).orElseThrow(() -> new UnknownObject("link", token));
            String key = UUID.randomUUID().toString();
            payments.begin(Attempt.of(link.id(), key, link.amount(), Means.by(CARD)));
            return answer(200, notice("Thank you", "Your payment has been received."));
        } catch (PaymentRefused | UnknownObject refused) {
            return show(token);
        }
    }

    private static Map<String, Object> asked(Link link, String token) {
        int digits = Currency.getInstance(link.currency()).getDefaultFractionDigits();
        String amount = link.currency() + " "
                + String.format(java.util.Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(link.amount(), digits));
        return Map.of(
                "heading", link.terms().title(),
                "words", link.terms().description(),
                "payable", Map.of("amount", amount, "token", token));
    }

    private static Map<String, Object> notice(String heading, String words) {
        return Map.of("heading", heading, "words", words, "payable", false);
    }

    private ResponseEntity<String> answer(int status, Map<String, Object> content) {
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(page.execute(content));
    }

    private static Template template() {
        try (var text = new InputStreamReader(
                new ClassPathResource("sandbox/pay.html").getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).compile(text);
        } catch (IOException missing) {
            throw new UncheckedIOException("The pay page is missing from the program", missing);
        }
    }
}
