package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Currencies;
import dev.invoicelinks.sandbox.book.Identity;
import dev.invoicelinks.sandbox.book.Limits;
import dev.invoicelinks.sandbox.book.Method;
import dev.invoicelinks.sandbox.book.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account and what it can take (Omise API, Account and Capability). */
@RestController
class AccountCalls {

    private static final List<String> CARD_BRANDS = List.of("JCB", "MasterCard", "Visa");

    private final Identity identity;
    private final Extensions extensions;

    AccountCalls(Identity identity, Extensions extensions) {
        this.identity = identity;
        this.extensions = extensions;
    }

    @GetMapping("/account")
    Map<String, @Nullable Object> account(Mode mode) {
        return Json.object("account")
                .with("id", identity.account(mode))
                .with("livemode", mode.isLive())
                .with("location", "/account")
                .with("country", Limits.COUNTRY)
                .with("currency", Limits.CURRENCY)
                .with("email", "owner@example.com")
                .with("supported_currencies", Currencies.ALL)
                .with("api_version", Version.NEWEST.word())
                .fields();
    }

    @GetMapping("/capability")
    Map<String, @Nullable Object> capability() {
        Json json = Json.object("capability")
                .with("location", "/capability")
                .with("banks", List.of("bay", "bbl", "kbank", "ktb", "scb"))
                .with("limits", Map.of("charge_amount", limits()))
                .with(
                        "payment_methods",
                        List.of(Method.values()).stream()
                                .map(AccountCalls::method)
                                .toList())
                .with("country", Limits.COUNTRY)
                .with("zero_interest_installments", false);
        if (extensions.offered()) {
            json.with("links_extensions", extensions.names());
        }
        return json.fields();
    }

    private static Map<String, Long> limits() {
        Map<String, Long> limits = new LinkedHashMap<>();
        limits.put("min", Limits.LEAST);
        limits.put("max", Limits.MOST);
        return limits;
    }

    private static Map<String, @Nullable Object> method(Method method) {
        return Json.object("payment_method")
                .with("name", method.word())
                .with("currencies", method.currencies())
                .with("card_brands", method == Method.CARD ? CARD_BRANDS : null)
                .without("installment_terms")
                .with("banks", List.of())
                .fields();
    }
}
