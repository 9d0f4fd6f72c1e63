package dev.invoicelinks.link.omise;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the provider sends as JSON (RFC 8259) strictly: a name that stands twice, bytes that are no UTF-8, something behind the end, or more depth and longer
 * numbers than anything real (1000 digits, 500 deep) could mean one thing to us and another to it.
 */
public final class ProviderJson {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ProviderJson() {}

    /** The object that the body is; null when it is none. */
    public static @Nullable JsonNode object(byte[] body) {
        try {
            // the parser itself takes UTF-8 that is longer than it need be, and other encodings
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            JsonNode node = STRICT.readTree(isMarked ? text.substring(1) : text);
            return node.isObject() ? node : null;
        } catch (CharacterCodingException | JacksonException malformed) {
            return null;
        }
    }
}
