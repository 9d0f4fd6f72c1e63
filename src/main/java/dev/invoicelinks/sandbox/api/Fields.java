package dev.invoicelinks.sandbox.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request says, however the client sends it: in the query, as a form or as JSON, on any method. */
final class Fields {

    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, String> values = new LinkedHashMap<>();

    private Fields() {}

    /** @throws ApiError when the body is no JSON, or too long */
    static Fields of(HttpServletRequest request) {
        Fields fields = new Fields();
        fields.form(request.getQueryString() == null ? "" : request.getQueryString());
        String body = body(request).strip();
        if (body.startsWith("{")) {
            fields.json(body);
        } else {
            fields.form(body);
        }
        return fields;
    }

    private static String body(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ApiError.badRequest("the request is too long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The request broke off", broken);
        }
    }

    private void form(String text) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.badRequest("the request is not well-formed");
        }
    }

    private void json(String text) {
        try {
            flatten("", JsonMapper.shared().readTree(text));
        } catch (JacksonException malformed) {
            throw ApiError.badRequest("the request body is no JSON");
        }
    }

    /** {@code {"filters":{"used":true}}} is {@code filters[used]=true}. */
    private void flatten(String prefix, JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = prefix.isEmpty() ? field.getKey() : prefix + "[" + field.getKey() + "]";
            if (field.getValue().isObject()) {
                flatten(name, field.getValue());
            } else if (!field.getValue().isNull()) {
                values.put(name, field.getValue().asString(field.getValue().toString()));
            }
        }
    }

    /** A field that is there and not blank. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** The names and values of {@code filters[…]}. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith("filters[") && name.endsWith("]")) {
                filters.put(name.substring("filters[".length(), name.length() - 1), value);
            }
        });
        return filters;
    }
}
