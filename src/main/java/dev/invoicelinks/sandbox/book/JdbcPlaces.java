package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A table whose rows are numbered without a gap in order of creation. That makes every page of every window a look at consecutive numbers: the window's ends are
 * found by halving, its total by subtraction, and an offset is added, not counted.
 */
final class JdbcPlaces {

    private final JdbcTemplate jdbc;
    private final String table;

    JdbcPlaces(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The place of the next row; only inside a change. */
    long next(Mode mode) {
        return last(mode) + 1;
    }

    private long last(Mode mode) {
        List<Long> last = jdbc.queryForList(
                "select place from " + table + " where place < ? order by place desc limit 1",
                Long.class,
                mode.bound());
        return last.isEmpty() ? mode.base() : Math.max(mode.base(), last.get(0));
    }

    /** @param select the rows, without a condition; its table of places is called {@code t} */
    <T> Slice<T> list(Mode mode, Window window, String select, RowMapper<T> row) {
        Places found = Places.of(mode.base() + 1, last(mode), window, this::createdAt);
        Places page = found.page(window);
        List<T> rows = page.isEmpty()
                ? List.of()
                : jdbc.query(
                        select + " where t.place between ? and ? order by t.place" + window.direction(),
                        row,
                        page.first(),
                        page.last());
        return new Slice<>(rows, found.size());
    }

    Instant newest() {
        Instant newest = Instant.EPOCH;
        for (Mode mode : Mode.values()) {
            long last = last(mode);
            if (last > mode.base() && createdAt(last).isAfter(newest)) {
                newest = createdAt(last);
            }
        }
        return newest;
    }

    private Instant createdAt(long place) {
        OffsetDateTime at = jdbc.queryForObject(
                "select created_at from " + table + " where place = ?", OffsetDateTime.class, place);
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
