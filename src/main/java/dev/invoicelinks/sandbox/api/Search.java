package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.SearchTerms;
import dev.invoicelinks.sandbox.book.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
                fields.parts("filters"),
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
    SearchTerms terms(Instant now, Extensions extensions) {
        List<SearchTerms.Filter> read = filters.entrySet().stream()
                .flatMap(filter ->
                        scope.filtering(filter.getKey(), extensions).read(filter.getKey(), filter.getValue()).stream())
                .toList();
        return new SearchTerms(query, read, (page - 1L) * perPage, perPage, chronological, now);
    }

    <T> Map<String, @Nullable Object> answer(Slice<T> found, Function<T, Map<String, @Nullable Object>> object) {
        return Json.object("search")
                .without("export")
                .with("data", found.rows().stream().map(object).toList())
                .with("page", page)
                .with("per_page", perPage)
                .with("total", found.total())
                .with("total_pages", (found.total() + perPage - 1) / perPage)
                .with("filters", filters)
                .with("location", "/search")
                .with("order", chronological ? Windows.CHRONOLOGICAL : Windows.REVERSE)
                .with("query", query)
                .with("scope", scope.word())
                .without("aggregate_level")
                .fields();
    }
}
