package dev.invoicelinks.sandbox.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** A search over one table {@code t} and what is joined to it. */
final class JdbcSearch {

    private final List<Object> values = new ArrayList<>();
    private final StringBuilder where;
    private final SearchTerms terms;

    JdbcSearch(Mode mode, SearchTerms terms, List<String> words) {
        this.terms = terms;
        this.where = new StringBuilder(" where t.place > ? and t.place < ?");
        values.add(mode.base());
        values.add(mode.bound());
        if (!terms.text().isBlank()) {
            where.append(" and (").append(String.join(" or ", contained(words))).append(")");
        }
        terms.filters().forEach(this::and);
    }

    /** As many question marks. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private List<String> contained(List<String> words) {
        String pattern = "%" + terms.text().strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return words.stream()
                .map(word -> {
                    values.add(pattern);
                    return "lower(" + word + ") like ?";
                })
                .toList();
    }

    private void and(SearchTerms.Filter filter) {
        if (filter.field().contains(SearchTerms.NOW)) {
            values.add(JdbcTimes.certain(terms.now()));
        }
        where.append(" and ")
                .append(filter.field().replace(SearchTerms.NOW, "?"))
                .append(' ')
                .append(filter.relation())
                .append(" ?");
        values.add(filter.value());
    }

    /** @param from tables, beginning with {@code from … t} */
    <T> Slice<T> run(JdbcTemplate jdbc, String columns, String from, RowMapper<T> row) {
        Long total = jdbc.queryForObject("select count(*) " + from + where, Long.class, values.toArray());
        values.add(terms.limit());
        values.add(terms.offset());
        List<T> rows = jdbc.query(
                "select " + columns + " " + from + where + " order by t.place" + (terms.chronological() ? "" : " desc")
                        + " limit ? offset ?",
                row,
                values.toArray());
        return new Slice<>(rows, total == null ? 0 : total);
    }
}
