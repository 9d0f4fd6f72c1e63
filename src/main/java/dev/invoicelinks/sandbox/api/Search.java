package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.SearchTerms;
import dev.invoicelinks.sandbox.book.Slice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A search as it was asked for (Omise API, Search).
 *
 * @param filters as they were written; they are echoed
 */
record Search(Scope scope, String query, Map<String, String> filters, int page, int perPage, boolean chronological) {

    private static final int MOST_PER_PAGE = 100;
    private static final String USUAL_PER_PAGE = "30";

    /** @throws ApiError for a scope, a page or an order that does not exist */
    static Search of(Fields fields) {
        return new Search(
                Scope.of(fields.text("scope").orElse("")),
                fields.text("query").orElse(""),
                fields.filters(),
                number(fields, "page", "1"),
                Math.min(MOST_PER_PAGE, number(fields, "per_page", USUAL_PER_PAGE)),
                fields.text("order").orElse("").equals(Windows.CHRONOLOGICAL));
    }

    private static int number(Fields fields, String name, String otherwise) {
        String written = fields.text(name).orElse(otherwise);
        if (!written.matches("[1-9]\\d{0,8}")) {
            throw ApiError.invalidPage(name + " must be a whole number from 1");
        }
        return Integer.parseInt(written);
    }

    /** @throws ApiError for a filter that cannot be read */
    SearchTerms terms(Instant now) {
        List<SearchTerms.Filter> read = filters.entrySet().stream()
                .flatMap(filter -> scope.filtering(filter.getKey()).read(filter.getKey(), filter.getValue()).stream())
                .toList();
        return new SearchTerms(query, read, (page - 1L) * perPage, perPage, chronological, now);
    }

    <T> Map<String, Object> answer(Slice<T> found, Function<T, Map<String, Object>> object) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("object", "search");
        answer.put("export", null);
        answer.put("data", found.rows().stream().map(object).toList());
        answer.put("page", page);
        answer.put("per_page", perPage);
        answer.put("total", found.total());
        answer.put("total_pages", (found.total() + perPage - 1) / perPage);
        answer.put("filters", filters);
        answer.put("location", "/search");
        answer.put("order", chronological ? Windows.CHRONOLOGICAL : Windows.REVERSE);
        answer.put("query", query);
        answer.put("scope", scope.word());
        answer.put("aggregate_level", null);
        return answer;
    }
}
