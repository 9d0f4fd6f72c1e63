package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.SearchTerms.Filter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** How the value of a search filter is read: one value, or a range {@code a..b}. */
@FunctionalInterface
interface Filtering {

    Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
    String RANGE = "..";

    /** @throws ApiError when the value cannot be read */
    List<Filter> read(String name, String value);

    static Filtering word(String field) {
        return (name, value) -> List.of(new Filter(field, "=", value));
    }

    static Filtering upperWord(String field) {
        return (name, value) -> List.of(new Filter(field, "=", value.toUpperCase(Locale.ROOT)));
    }

    static Filtering flag(String field) {
        return (name, value) -> List.of(new Filter(field, "=", truth(name, value)));
    }

    /** Of a link. */
    static Filtering status() {
        return (name, value) -> List.of(Filter.status(value));
    }

    /** True when the field holds anything. */
    static Filtering set(String field) {
        return (name, value) -> List.of(new Filter("(" + field + " is not null)", "=", truth(name, value)));
    }

    /** Unlike everything else, an amount to search for is in main units. */
    static Filtering mainUnits(String field, String currency) {
        String amount = "(" + field + " / (case when " + currency + " = 'JPY' then 1.00 else 100.00 end))";
        return (name, value) -> {
            int dots = value.indexOf(RANGE);
            return dots < 0
                    ? List.of(new Filter(amount, "=", number(name, value)))
                    : List.of(
                            new Filter(amount, ">=", number(name, value.substring(0, dots))),
                            new Filter(amount, "<=", number(name, value.substring(dots + RANGE.length()))));
        };
    }

    /** A day, a time, or a range of them. */
    static Filtering time(String field) {
        return (name, value) -> {
            int dots = value.indexOf(RANGE);
            String first = dots < 0 ? value : value.substring(0, dots);
            String last = dots < 0 ? value : value.substring(dots + RANGE.length());
            return List.of(new Filter(field, ">=", begin(name, first)), new Filter(field, "<", end(name, last)));
        };
    }

    private static boolean truth(String name, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw ApiError.invalidFilters("filter " + name + " must be true or false");
        }
        return value.equals("true");
    }

    private static BigDecimal number(String name, String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw ApiError.invalidFilters(
                    "filter " + name + " must be a number of main units, or a range such as 10..20");
        }
        return new BigDecimal(value);
    }

    private static OffsetDateTime begin(String name, String value) {
        return moment(name, value, UnaryOperator.identity());
    }

    private static OffsetDateTime end(String name, String value) {
        return moment(name, value, begin -> isDay(value) ? begin.plusDays(1) : begin.plusSeconds(1));
    }

    private static OffsetDateTime moment(String name, String value, UnaryOperator<OffsetDateTime> which) {
        try {
            return which.apply(
                    isDay(value)
                            ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
                            : OffsetDateTime.parse(value));
        } catch (DateTimeException unreadable) {
            throw ApiError.invalidFilters(
                    "filter " + name + " must be a day or a time in ISO 8601, or a range of them");
        }
    }

    private static boolean isDay(String value) {
        return value.length() == "2026-01-01".length();
    }
}
