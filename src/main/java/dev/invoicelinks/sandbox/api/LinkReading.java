package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Currencies;
import dev.invoicelinks.sandbox.book.Limits;
import dev.invoicelinks.sandbox.book.LinkTerms;
import java.util.Locale;

/** Reads what a merchant asks of a new link (Omise API, Links). */
final class LinkReading {

    private static final int LONGEST_TEXT = 2_000;

    private final Extensions extensions;

    LinkReading(Extensions extensions) {
        this.extensions = extensions;
    }

    /** @throws ApiError when a field is missing or cannot be taken */
    LinkTerms terms(Fields fields) {
        String currency = fields.text("currency")
                .orElseThrow(() -> ApiError.badRequest("currency is missing"))
                .toUpperCase(Locale.ROOT);
        if (!Currencies.ALL.contains(currency)) {
            throw ApiError.badRequest("currency " + currency + " is not supported");
        }
        long amount = amount(fields.text("amount").orElse(""), currency);
        return LinkTerms.classic(
                amount,
                currency,
                required(fields, "title"),
                required(fields, "description"),
                Boolean.parseBoolean(fields.text("multiple").orElse("false")));
    }

    /** The amount in minor units. */
    private static long amount(String written, String currency) {
        if (!written.matches("\\d{1,15}")) {
            throw ApiError.invalidAmount("amount must be a whole number of the smallest currency unit");
        }
        long amount = Long.parseLong(written);
        if (amount < Limits.least(currency)) {
            throw ApiError.invalidAmount("amount must be at least " + Limits.least(currency));
        }
        if (amount > Limits.most(currency)) {
            throw ApiError.invalidAmount("amount must be at most " + Limits.most(currency));
        }
        return amount;
    }

    private static String required(Fields fields, String name) {
        String value = fields.text(name).orElseThrow(() -> ApiError.badRequest(name + " is missing"));
        if (value.length() > LONGEST_TEXT) {
            throw ApiError.badRequest(name + " is too long");
        }
        return value;
    }
}
