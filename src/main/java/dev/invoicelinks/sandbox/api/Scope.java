package dev.invoicelinks.sandbox.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be searched, and by which filters. */
enum Scope {
    LINK(
            "t.currency",
            Map.of(
                    "used", Filtering.set("t.used_at"),
                    "deleted", Filtering.set("t.deleted_at"),
                    "multiple", Filtering.flag("t.multiple"),
                    "used_at", Filtering.time("t.used_at"))),
    CHARGE(
            "l.currency",
            Map.of(
                    "status", Filtering.word("t.status"),
                    "paid", Filtering.set("t.paid_at"),
                    "reversed", Filtering.set("t.reversed_at"),
                    "expired", Filtering.set("t.expired_at"),
                    "capture", Filtering.flag("t.capture"),
                    "failure_code", Filtering.word("t.failure"),
                    "card_last_digits", Filtering.word("t.card_last_digits"),
                    "source_type", Filtering.word("t.method"),
                    "link", Filtering.word("l.id"),
                    "paid_at", Filtering.time("t.paid_at"))),
    REFUND("t.currency", Map.of("charge", Filtering.word("t.charge_id"), "voided", Filtering.flag("t.voided"))),
    DISPUTE(
            "t.currency",
            Map.of(
                    "status", Filtering.word("t.status"),
                    "charge", Filtering.word("t.charge_id"),
                    "reason_code", Filtering.word("t.reason"),
                    "closed_at", Filtering.time("t.closed_at")));

    private static final Map<String, Filtering> BEYOND_CLASSIC = Map.of(
            "status", Filtering.status(),
            "reference", Filtering.word("t.reference"),
            "expires_at", Filtering.time("t.expires_at"));

    private final String currency;
    private final Map<String, Filtering> own;

    Scope(String currency, Map<String, Filtering> own) {
        this.currency = currency;
        this.own = own;
    }

    /** @throws ApiError for a word that is none */
    static Scope of(String word) {
        return List.of(values()).stream()
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidScope("scope " + word + " is not supported"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ApiError for a filter that this scope has not */
    Filtering filtering(String name, Extensions extensions) {
        Filtering found = switch (name) {
            case "amount" -> Filtering.mainUnits("t.amount", currency);
            case "currency" -> Filtering.upperWord(currency);
            case "created", "created_at" -> Filtering.time("t.created_at");
            default ->
                this == LINK && extensions.offered() && BEYOND_CLASSIC.containsKey(name)
                        ? BEYOND_CLASSIC.get(name)
                        : own.get(name);
        };
        if (found == null) {
            throw ApiError.invalidFilters("filter " + name + " is not supported for scope " + word());
        }
        return found;
    }
}
