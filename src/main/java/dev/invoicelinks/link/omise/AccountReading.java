package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.ProviderAccount;
import dev.invoicelinks.link.ProviderUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads GET /account and GET /capability (Omise API): who the account is and what it can take. */
final class AccountReading {

    /** Charge limits in minor units where the capability names none (Omise API, Charges). */
    private static final Map<String, long[]> LIMITS = Map.of(
            "TH", new long[] {2_000, 15_000_000},
            "JP", new long[] {100, 6_000_000},
            "MY", new long[] {100, 10_000_000},
            "SG", new long[] {100, 2_000_000});

    private static final long[] UNKNOWN_LIMITS = {1, Long.MAX_VALUE};

    /** Currencies that cards are charged in where the account names none (Omise API, Currencies). */
    private static final List<String> CARD_CURRENCIES =
            List.of("AUD", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "HKD", "IDR", "JPY", "MYR", "SGD", "THB", "USD");

    private final Wire wire;
    private final Reads reads;

    AccountReading(Wire wire, Reads reads) {
        this.wire = wire;
        this.reads = reads;
    }

    ProviderAccount account() {
        JsonNode account = object("account");
        JsonNode capability = object("capability");
        String id = account.path("id").asString("");
        if (id.isEmpty() || !account.path("livemode").isBoolean()) {
            throw new ProviderUnavailable("The account answered has no id or no livemode");
        }
        String country = text(account, capability, "country").toUpperCase(Locale.ROOT);
        long[] known = LIMITS.getOrDefault(country, UNKNOWN_LIMITS);
        JsonNode limits = capability.path("limits").path("charge_amount");
        return new ProviderAccount(
                id,
                account.path("name").asString(id),
                account.path("livemode").booleanValue(),
                country,
                account.path("currency").asString("").toUpperCase(Locale.ROOT),
                limits.path("min").asLong(known[0]),
                limits.path("max").asLong(known[1]),
                currencies(account, capability),
                texts(capability.path("links_extensions")));
    }

    private static String text(JsonNode first, JsonNode second, String field) {
        return first.path(field).asString(second.path(field).asString(""));
    }

    private static Set<String> currencies(JsonNode account, JsonNode capability) {
        Set<String> found = new TreeSet<>();
        texts(account.path("supported_currencies")).forEach(code -> found.add(code.toUpperCase(Locale.ROOT)));
        for (JsonNode method : capability.path("payment_methods")) {
            texts(method.path("currencies")).forEach(code -> found.add(code.toUpperCase(Locale.ROOT)));
        }
        if (found.isEmpty()) {
            found.addAll(CARD_CURRENCIES);
        }
        return found;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString("")));
        return texts;
    }

    private JsonNode object(String name) {
        Answer answer = reads.get(wire.address(name).build(), Wire.MOST_OBJECT_BYTES);
        if (!answer.isOk() || answer.json() == null || !answer.text("object").equals(name)) {
            throw new ProviderUnavailable(
                    "The provider's " + name + " could not be read: it answered " + answer.words());
        }
        return answer.json();
    }
}
