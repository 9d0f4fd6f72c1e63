package dev.invoicelinks.sandbox;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
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

    private final JdbcStore store;
    private final Payments payments;
    private final Template page;

    PayPage(JdbcStore store, Payments payments) {
        this.store = store;
        this.payments = payments;
        this.page = template();
    }

    @GetMapping("/pay/{token}")
    ResponseEntity<String> show(@PathVariable String token) {
        Optional<Link> link = store.link(PayAddresses.linkId(token));
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
            payments.pay(PayAddresses.linkId(token));
            return answer(200, notice("Thank you", "Your payment has been received."));
        } catch (ApiError refused) {
            return show(token);
        }
    }

    private static Map<String, Object> asked(Link link, String token) {
        int digits = Currency.getInstance(link.currency()).getDefaultFractionDigits();
        String amount = link.currency() + " "
                + String.format(java.util.Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(link.amount(), digits));
        return Map.of(
                "heading", link.title(),
                "words", link.description(),
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
