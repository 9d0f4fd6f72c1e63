package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads which part of a list is asked for (Omise API, Pagination and lists). */
final class Windows {

    static final String CHRONOLOGICAL = "chronological";
    static final String REVERSE = "reverse_chronological";

    private static final int MOST = 100;
    private static final String USUAL = "20";

    private Windows() {}

    /** @throws ApiError for a parameter that cannot be read */
    static Window of(Fields fields, Instant now) {
        return new Window(
                instant(fields, "from").orElse(Instant.EPOCH),
                instant(fields, "to").orElse(now),
                number(fields, "offset", "0"),
                Math.max(1, Math.min(MOST, number(fields, "limit", USUAL))),
                isReverse(fields));
    }

    static String order(Window window) {
        return window.reverse() ? REVERSE : CHRONOLOGICAL;
    }

    private static int number(Fields fields, String name, String otherwise) {
        String written = fields.text(name).orElse(otherwise);
        if (!written.matches("\\d{1,9}")) {
            throw ApiError.badRequest(name + " must be a whole number");
        }
        return Integer.parseInt(written);
    }

    private static boolean isReverse(Fields fields) {
        String order = fields.text("order").orElse(CHRONOLOGICAL);
        if (!order.equals(CHRONOLOGICAL) && !order.equals(REVERSE)) {
            throw ApiError.badRequest("order must be " + CHRONOLOGICAL + " or " + REVERSE);
        }
        return order.equals(REVERSE);
    }

    /** A day begins in UTC. @throws ApiError when it is there and is neither a day nor a time */
    static Optional<Instant> instant(Fields fields, String name) {
        return fields.text(name).map(written -> instant(name, written));
    }

    private static Instant instant(String name, String written) {
        try {
            return written.length() == "2026-01-01".length()
                    ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException unreadable) {
            throw ApiError.badRequest(name + " must be a day or a time in ISO 8601, such as 2026-11-25T09:00:00Z");
        }
    }
}
