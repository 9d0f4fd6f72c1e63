package dev.invoicelinks.sandbox.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as versions before 2019-05-29 shaped it (Omise API, Upgrade guide 2019-05-29): {@code created}, {@code refunded}, currencies in lower case. */
final class OlderShape {

    private static final Map<String, String> NAMES = Map.of(
            "created_at", "created",
            "refunded_amount", "refunded",
            "transferable_at", "transferable",
            "direction", "type",
            "origin", "source",
            "reserve", "reserve_amount");

    private OlderShape() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object(object);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(one -> all.add(of(one)));
            return all;
        }
        return value;
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> object) {
        boolean isBalance = "balance".equals(object.get("object"));
        Map<String, @Nullable Object> older = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = String.valueOf(key);
            older.put(
                    isBalance && name.equals("transferable") ? "available" : NAMES.getOrDefault(name, name),
                    value(name, value));
        });
        return older;
    }

    private static @Nullable Object value(String name, @Nullable Object value) {
        return name.endsWith("currency") && value instanceof String currency
                ? currency.toLowerCase(Locale.ROOT)
                : of(value);
    }
}
