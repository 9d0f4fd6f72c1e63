package dev.invoicelinks.sandbox.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fields of a request: official clients send them in the query, as a form or as JSON, on any method. */
final class FieldReading {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FIELDS = 1000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, JsonNode> objects = new LinkedHashMap<>();

    /** @throws ApiError when the body is too long, of a kind that is not understood, or not well-formed */
    Fields read(HttpServletRequest request) {
        form(request.getQueryString() == null ? "" : request.getQueryString());
        String body = body(request).strip();
        if (!body.isEmpty()) {
            body(body, request.getContentType());
        }
        return new Fields(values, objects);
    }

    private static String body(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ApiError.badRequest("the request is too long: at most " + MOST_BYTES + " bytes are taken");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw ApiError.badRequest("the request body broke off");
        }
    }

    private void body(String body, @Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json") || type.isEmpty() && body.startsWith("{")) {
            json(body);
        } else if (type.startsWith("application/x-www-form-urlencoded") || type.isEmpty()) {
            form(body);
        } else {
            throw ApiError.badRequest("a body of type " + type.split(";")[0]
                    + " is not understood; send application/json or application/x-www-form-urlencoded");
        }
    }

    private void form(String text) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private void put(String name, String value) {
        if (values.size() >= MOST_FIELDS && !values.containsKey(name)) {
            throw ApiError.badRequest("the request has more than " + MOST_FIELDS + " fields");
        }
        values.put(name, value);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.badRequest("the request is not well-formed: a % must be followed by two hexadecimal digits");
        }
    }

    private void json(String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            if (!node.isObject()) {
                throw ApiError.badRequest("the request body must be a JSON object");
            }
            topLevel(node);
        } catch (JacksonException malformed) {
            throw ApiError.badRequest("the request body is no JSON");
        }
    }

    private void topLevel(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isObject()) {
                objects.put(field.getKey(), field.getValue());
                parts(field.getKey(), field.getValue());
            } else {
                put(field.getKey(), field.getValue());
            }
        }
    }

    /** {@code {"filters":{"used":true}}} is {@code filters[used]=true}. Nothing is asked for by a deeper name, and a deep body would have names without end. */
    private void parts(String name, JsonNode object) {
        for (Map.Entry<String, JsonNode> part : object.properties()) {
            put(name + "[" + part.getKey() + "]", part.getValue());
        }
    }

    private void put(String name, JsonNode value) {
        if (!value.isNull()) {
            put(name, value.asString(value.toString()));
        }
    }
}
