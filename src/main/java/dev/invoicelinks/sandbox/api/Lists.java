package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The envelope of lists (Omise API, Pagination and lists). */
final class Lists {

    /** How many an object's own list shows. */
    static final int INNER_LIMIT = 20;

    private Lists() {}

    static <T> Map<String, @Nullable Object> list(
            String location, Window window, Slice<T> slice, Function<T, Map<String, @Nullable Object>> object) {
        return list(
                location,
                window,
                slice.total(),
                slice.rows().stream().map(object).toList());
    }

    static Map<String, @Nullable Object> list(
            String location, Window window, long total, List<Map<String, @Nullable Object>> page) {
        return Json.object("list")
                .with("data", page)
                .with("limit", window.limit())
                .with("offset", window.offset())
                .with("total", total)
                .with("location", location)
                .with("order", Windows.order(window))
                .at("from", window.from())
                .at("to", window.to())
                .fields();
    }

    /** A list inside another object. */
    static <T> Map<String, @Nullable Object> inner(
            String location, Slice<T> slice, Instant now, Function<T, Map<String, @Nullable Object>> object) {
        return list(location, new Window(Instant.EPOCH, now, 0, INNER_LIMIT, false), slice, object);
    }

    /** The part of a short list that a window asks for. */
    static <T> Slice<T> cut(List<T> all, Window window, Function<T, Instant> createdAt) {
        List<T> inside = all.stream()
                .filter(one -> !createdAt.apply(one).isBefore(window.from())
                        && !createdAt.apply(one).isAfter(window.to()))
                .toList();
        List<T> ordered = new ArrayList<>(inside);
        if (window.reverse()) {
            Collections.reverse(ordered);
        }
        return new Slice<>(
                ordered.stream().skip(window.offset()).limit(window.limit()).toList(), inside.size());
    }
}
