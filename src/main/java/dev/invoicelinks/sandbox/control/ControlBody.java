package dev.invoicelinks.sandbox.control;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON object that a control was called with, whatever type the client says it has: {@code curl -d} calls it a form. */
final class ControlBody {

    private static final int MOST_BYTES = 1 << 22;

    private ControlBody() {}

    /**
     * Reads the body; an empty one is an empty object.
     *
     * @throws ControlRefused when it is no JSON object, too long, or has a word that is not among the known ones
     */
    static ObjectNode of(HttpServletRequest request, Set<String> known) {
        ObjectNode body = of(request);
        body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ControlRefused(
                            "\"" + name + "\" means nothing here; known are " + String.join(", ", known) + ".");
                });
        return body;
    }

    static ObjectNode of(HttpServletRequest request) {
        String text = text(request);
        try {
            if (text.isBlank()) {
                return JsonMapper.shared().createObjectNode();
            }
            if (JsonMapper.shared().readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException malformed) {
            throw new ControlRefused("The body is no JSON: " + malformed.getOriginalMessage() + ".");
        }
        throw new ControlRefused("The body must be a JSON object.");
    }

    private static String text(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ControlRefused("The body is longer than " + MOST_BYTES + " bytes.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The request broke off", broken);
        }
    }
}
