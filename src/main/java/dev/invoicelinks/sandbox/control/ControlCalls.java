package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.api.Objects;
import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Identity;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Means;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.book.UnknownObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only a sandbox has, below {@code /_sandbox} and without a key, because only this machine can reach it. */
@RestController
class ControlCalls {

    private static final Card CARD = Card.of("4242424242424242", "A Customer", 12, 2099);

    private final Identity identity;
    private final Book book;
    private final Payments payments;
    private final Objects objects;

    ControlCalls(Identity identity, Book book, Payments payments, Objects objects) {
        this.identity = identity;
        this.book = book;
        this.payments = payments;
        this.objects = objects;
    }

    @GetMapping("/_sandbox/identity")
    Map<String, Object> identity() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("store", identity.store());
        json.put("account", identity.account());
        json.put("secret_key", identity.test().secretKey());
        json.put("public_key", identity.test().publicKey());
        json.put("live_secret_key", identity.live().secretKey());
        json.put("live_public_key", identity.live().publicKey());
        return json;
    }

    /** A customer pays the link in full by card. */
    @PostMapping("/_sandbox/links/{id}/pay")
    Map<String, Object> pay(@PathVariable String id) {
        Link link = book.links().find(id).orElseThrow(() -> new UnknownObject("link", id));
        String key = UUID.randomUUID().toString();
        return objects.charge(payments.begin(Attempt.of(id, key, link.amount(), Means.by(CARD))));
    }
}
