package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Currencies;
import dev.invoicelinks.sandbox.book.Limits;
import dev.invoicelinks.sandbox.book.LinkTerms;
import dev.invoicelinks.sandbox.book.OpenAmount;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a merchant asks of a new link (Omise API, Links), and, unless only the classic API is offered, what goes beyond it. */
final class LinkReading {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_REFERENCE = 255;

    private final Extensions extensions;
    private final Clock clock;

    LinkReading(Extensions extensions, Clock clock) {
        this.extensions = extensions;
        this.clock = clock;
    }

    /** @throws ApiError when a field is missing or cannot be taken */
    LinkTerms terms(Fields fields) {
        String currency = currency(fields);
        OpenAmount open = extensions.offered() ? OpenAmountReading.of(fields, currency) : null;
        long amount = open == null ? amount(fields, currency) : OpenAmountReading.suggested(open);
        LinkTerms classic = LinkTerms.classic(
                amount, currency, required(fields, "title"), required(fields, "description"), fields.flag("multiple"));
        return extensions.offered() ? extended(classic, open, fields) : classic;
    }

    private static String currency(Fields fields) {
        String currency = fields.text("currency")
                .orElseThrow(() -> ApiError.badRequest("currency is missing"))
                .toUpperCase(Locale.ROOT);
        if (!Currencies.ALL.contains(currency)) {
            throw ApiError.badRequest("currency " + currency + " is not supported");
        }
        return currency;
    }

    private static long amount(Fields fields, String currency) {
        return within(fields.minorUnits("amount"), "amount", currency);
    }

    /** @throws ApiError when the account does not take this amount */
    static long within(long amount, String name, String currency) {
        if (amount < Limits.least(currency)) {
            throw ApiError.invalidAmount(name + " must be at least " + Limits.least(currency));
        }
        if (amount > Limits.most(currency)) {
            throw ApiError.invalidAmount(name + " must be at most " + Limits.most(currency));
        }
        return amount;
    }

    private static String required(Fields fields, String name) {
        return fields.text(name, LONGEST_TEXT).orElseThrow(() -> ApiError.badRequest(name + " is missing"));
    }

    private LinkTerms extended(LinkTerms classic, @Nullable OpenAmount open, Fields fields) {
        return new LinkTerms(
                classic.amount(),
                classic.currency(),
                classic.title(),
                classic.description(),
                classic.multiple(),
                expiry(fields),
                fields.text("reference", LONGEST_REFERENCE).orElse(null),
                fields.object("metadata").orElse(LinkTerms.NO_METADATA),
                open);
    }

    private @Nullable Instant expiry(Fields fields) {
        Instant at = Windows.instant(fields, "expires_at").orElse(null);
        if (at != null && !at.isAfter(clock.instant())) {
            throw ApiError.badRequest("expires_at must be in the future");
        }
        return at;
    }
}
