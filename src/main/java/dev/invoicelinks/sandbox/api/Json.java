package dev.invoicelinks.sandbox.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One object in the wire's words, in the order its fields are said. */
final class Json {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private Json() {}

    static Json object(String kind) {
        return new Json().with("object", kind);
    }

    Json with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    Json without(String... names) {
        for (String name : names) {
            fields.put(name, null);
        }
        return this;
    }

    /** To the second, as the wire writes times. */
    Json at(String name, @Nullable Instant time) {
        return with(name, time(time));
    }

    /** @param object a JSON object as text */
    Json raw(String name, String object) {
        return with(name, JsonMapper.shared().readTree(object));
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }

    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
