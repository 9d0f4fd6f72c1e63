package dev.invoicelinks.sandbox.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request says, whichever way it came: names such as {@code filters[used]}, and values as text. */
final class Fields {

    private static final int LONGEST_OBJECT = 15_000;

    private final Map<String, String> values;
    private final Map<String, JsonNode> objects;

    /** @param objects the values that came as JSON objects, also known by their parts' names */
    Fields(Map<String, String> values, Map<String, JsonNode> objects) {
        this.values = values;
        this.objects = objects;
    }

    /** A field that is there and not blank. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** @throws ApiError when it is longer than this */
    Optional<String> text(String name, int longest) {
        Optional<String> text = text(name);
        if (text.isPresent() && text.get().length() > longest) {
            throw ApiError.badRequest(name + " is too long: at most " + longest + " characters are taken");
        }
        return text;
    }

    /** @throws ApiError when it is there and neither true nor false */
    boolean flag(String name) {
        String value = text(name).orElse("false");
        if (value.equals("true") || value.equals("1")) {
            return true;
        }
        if (value.equals("false") || value.equals("0")) {
            return false;
        }
        throw ApiError.badRequest(name + " must be true or false");
    }

    /** @throws ApiError when it is no whole number from 1 */
    long minorUnits(String name) {
        String written = text(name).orElse("");
        if (!written.matches("\\d{1,15}") || Long.parseLong(written) < 1) {
            throw ApiError.invalidAmount(name + " must be a whole number of the smallest currency unit, from 1");
        }
        return Long.parseLong(written);
    }

    /** A field of keys and values, as the text of a JSON object; a form writes {@code metadata[key]=value}. */
    Optional<String> object(String name) {
        Map<String, String> parts = parts(name);
        if (!objects.containsKey(name) && parts.isEmpty()) {
            if (text(name).isPresent()) {
                throw ApiError.badRequest(name + " must be an object of keys and values");
            }
            return Optional.empty();
        }
        String text = objects.containsKey(name)
                ? objects.get(name).toString()
                : JsonMapper.shared().writeValueAsString(parts);
        if (text.length() > LONGEST_OBJECT) {
            throw ApiError.badRequest(name + " is too long: at most " + LONGEST_OBJECT + " characters are taken");
        }
        return Optional.of(text);
    }

    /** The names and values of {@code name[…]}. */
    Map<String, String> parts(String name) {
        Map<String, String> parts = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.endsWith("]")) {
                parts.put(key.substring(name.length() + 1, key.length() - 1), value);
            }
        });
        return parts;
    }
}
