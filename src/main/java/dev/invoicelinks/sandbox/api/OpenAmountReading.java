package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.OpenAmount;
import org.jspecify.annotations.Nullable;

/** Reads {@code open_amount}: true, or an object of {@code suggested}, {@code min} and {@code max}, each optional. */
final class OpenAmountReading {

    private static final String NAME = "open_amount";

    private OpenAmountReading() {}

    /**
     * Null when the link asks for its amount.
     *
     * @throws ApiError when an amount cannot be taken, or they contradict each other
     */
    static @Nullable OpenAmount of(Fields fields, String currency) {
        boolean object = !fields.parts(NAME).isEmpty();
        if (!object && !fields.flag(NAME)) {
            return null;
        }
        Long suggested = optional(fields, part("suggested"), currency);
        OpenAmount open = new OpenAmount(
                suggested == null ? optional(fields, "amount", currency) : suggested,
                optional(fields, part("min"), currency),
                optional(fields, part("max"), currency));
        requireOrder(open);
        return open;
    }

    /** What stands as the link's own amount: 0 when nothing is suggested. */
    static long suggested(OpenAmount open) {
        Long suggested = open.suggested();
        return suggested == null ? 0 : suggested;
    }

    private static String part(String name) {
        return NAME + "[" + name + "]";
    }

    private static @Nullable Long optional(Fields fields, String name, String currency) {
        return fields.text(name).isEmpty() ? null : LinkReading.within(fields.minorUnits(name), name, currency);
    }

    private static void requireOrder(OpenAmount open) {
        Long min = open.min();
        Long max = open.max();
        Long suggested = open.suggested();
        if (min != null && max != null && min > max) {
            throw ApiError.invalidAmount(part("min") + " must not be more than " + part("max"));
        }
        if (suggested != null && !open.takes(suggested)) {
            throw ApiError.invalidAmount(
                    part("suggested") + " must lie between " + part("min") + " and " + part("max"));
        }
    }
}
