package dev.invoicelinks.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A search over links (Omise API, Search): its amount filter counts in main units, unlike everything else. */
record Search(String query, Map<String, String> filters, int page, int perPage, boolean chronological) {

    private static final int MOST_PER_PAGE = 100;
    private static final String USUAL_PER_PAGE = "30";

    static Search of(Fields fields) {
        String scope = fields.text("scope").orElse("");
        if (!scope.equals("link")) {
            throw ApiError.invalidScope("scope " + scope + " is not supported");
        }
        return new Search(
                fields.text("query").orElse(""),
                fields.filters(),
                number(fields, "page", "1"),
                Math.min(MOST_PER_PAGE, number(fields, "per_page", USUAL_PER_PAGE)),
                fields.text("order").orElse("").equals("chronological"));
    }

    private static int number(Fields fields, String name, String otherwise) {
        String written = fields.text(name).orElse(otherwise);
        if (!written.matches("[1-9]\\d{0,8}")) {
            throw ApiError.invalidPage(name + " must be a whole number from 1");
        }
        return Integer.parseInt(written);
    }

    boolean holds(Link link) {
        String text = (link.id() + " " + link.title() + " " + link.description()).toLowerCase(Locale.ROOT);
        return text.contains(query.toLowerCase(Locale.ROOT))
                && filters.entrySet().stream().allMatch(filter -> holds(link, filter.getKey(), filter.getValue()));
    }

    private static boolean holds(Link link, String filter, String value) {
        return switch (filter) {
            case "used" -> link.isUsed() == Boolean.parseBoolean(value);
            case "multiple" -> link.multiple() == Boolean.parseBoolean(value);
            case "currency" -> link.currency().equalsIgnoreCase(value);
            case "amount" -> isMainUnits(link, value);
            default -> throw ApiError.badRequest("filter " + filter + " is not supported");
        };
    }

    private static boolean isMainUnits(Link link, String value) {
        if (!value.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            throw ApiError.badRequest("filter amount must be a number");
        }
        int digits = Currency.getInstance(link.currency()).getDefaultFractionDigits();
        return new BigDecimal(value).movePointRight(digits).compareTo(BigDecimal.valueOf(link.amount())) == 0;
    }

    Map<String, Object> answer(List<Link> found, Function<Link, Map<String, Object>> json) {
        List<Link> ordered = new ArrayList<>(found);
        if (chronological) {
            Collections.reverse(ordered);
        }
        long skipped = (page - 1L) * perPage;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("object", "search");
        answer.put("export", null);
        answer.put(
                "data", ordered.stream().skip(skipped).limit(perPage).map(json).toList());
        answer.put("page", page);
        answer.put("per_page", perPage);
        answer.put("total", found.size());
        answer.put("total_pages", (found.size() + perPage - 1) / perPage);
        answer.put("filters", filters);
        answer.put("location", "/search");
        answer.put("order", chronological ? "chronological" : "reverse_chronological");
        answer.put("query", query);
        answer.put("scope", "link");
        answer.put("aggregate_level", null);
        return answer;
    }
}
