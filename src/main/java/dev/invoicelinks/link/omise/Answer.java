package dev.invoicelinks.link.omise;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One whole answer, read within bounds.
 *
 * @param json the body, null when it is no well-formed JSON object
 * @param date what the provider's clock said, null without the header
 * @param retryAfter how long the provider asks to wait, null when it does not say
 * @param requestId the provider's id of the answer, null when it gives none
 */
record Answer(
        int status,
        @Nullable JsonNode json,
        @Nullable Instant date,
        @Nullable Duration retryAfter,
        @Nullable String requestId) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads the body up to the bound.
     *
     * @throws IOException when the connection breaks or the body is larger
     */
    static Answer of(Response response, long mostBytes, Clock clock) throws IOException {
        BufferedSource body = response.body().source();
        Buffer bytes = new Buffer();
        while (bytes.size() <= mostBytes) {
            if (body.read(bytes, mostBytes + 1 - bytes.size()) < 0) {
                return new Answer(
                        response.code(),
                        parsed(bytes.readByteArray()),
                        date(response.header("Date")),
                        RetryAfter.of(response, clock),
                        requestId(response));
            }
        }
        throw new IOException("the answer was larger than " + mostBytes + " bytes");
    }

    private static @Nullable JsonNode parsed(byte[] body) {
        try {
            JsonNode node = STRICT.readTree(body);
            return node.isObject() ? node : null;
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private static @Nullable Instant date(@Nullable String header) {
        try {
            return header == null
                    ? null
                    : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable String requestId(Response response) {
        String id = response.header("X-Request-Id");
        return id == null ? response.header("Omise-Request-Id") : id;
    }

    boolean isOk() {
        return status == 200;
    }

    boolean isKeyRefused() {
        return status == 401 || status == 403;
    }

    /** True when trying a read again may help. */
    boolean isPassing() {
        return status == 408 || status == 429 || status >= 500;
    }

    /** A text field of the object; empty when it is not there. */
    String text(String field) {
        return json == null ? "" : json.path(field).asString("");
    }

    /** True for the provider's own error object. */
    boolean isError() {
        return text("object").equals("error") && !text("code").isEmpty();
    }

    /** Status, code and message, for a person. */
    String words() {
        return isError()
                ? status + " " + text("code") + ": " + text("message")
                : status + (json == null ? " without a readable body" : "");
    }
}
