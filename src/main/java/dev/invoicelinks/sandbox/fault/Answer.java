package dev.invoicelinks.sandbox.fault;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer before it goes onto the wire. */
record Answer(int status, String type, byte[] body) {

    static final String JSON = "application/json; charset=utf-8";
    static final String HTML = "text/html; charset=utf-8";

    static Answer of(int status, String type, String body) {
        return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Answer with(String text) {
        return of(status, type, text);
    }

    /** Each object that the answer is about: itself, or the rows of a list. An answer that is no JSON stays. */
    Answer withEach(java.util.function.Consumer<ObjectNode> change) {
        return changed(root -> {
            JsonNode rows = root.get("data");
            if (rows != null && rows.isArray()) {
                rows.forEach(row -> change.accept((ObjectNode) row));
            } else {
                change.accept(root);
            }
            return root;
        });
    }

    Answer changed(UnaryOperator<ObjectNode> change) {
        try {
            return JsonMapper.shared().readTree(body) instanceof ObjectNode root
                    ? with(JsonMapper.shared().writeValueAsString(change.apply(root)))
                    : this;
        } catch (JacksonException noJson) {
            return this;
        }
    }
}
