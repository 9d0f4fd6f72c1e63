package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Currencies;
import dev.invoicelinks.sandbox.book.Identity;
import dev.invoicelinks.sandbox.book.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account and what it can take (Omise API, Account and Capability). No extension beyond the classic API is listed. */
@RestController
class AccountCalls {

    private final Identity identity;
    private final Extensions extensions;

    AccountCalls(Identity identity, Extensions extensions) {
        this.identity = identity;
        this.extensions = extensions;
    }

    @GetMapping("/account")
    Map<String, Object> account() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "account");
        json.put("id", identity.account());
        json.put("livemode", false);
        json.put("location", "/account");
        json.put("country", Limits.COUNTRY);
        json.put("currency", Limits.CURRENCY);
        json.put("email", "owner@example.com");
        json.put("supported_currencies", Currencies.ALL);
        json.put("api_version", "2019-05-29");
        return json;
    }

    @GetMapping("/capability")
    Map<String, Object> capability() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "capability");
        json.put("location", "/capability");
        json.put("country", Limits.COUNTRY);
        json.put("limits", Map.of("charge_amount", limits()));
        json.put(
                "payment_methods",
                List.of(method("card", Currencies.ALL), method("promptpay", List.of(Limits.CURRENCY))));
        if (extensions.offered()) {
            json.put("links_extensions", extensions.names());
        }
        return json;
    }

    private static Map<String, Object> limits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("min", Limits.LEAST);
        limits.put("max", Limits.MOST);
        return limits;
    }

    private static Map<String, Object> method(String name, List<String> currencies) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "payment_method");
        json.put("name", name);
        json.put("currencies", currencies);
        return json;
    }
}
