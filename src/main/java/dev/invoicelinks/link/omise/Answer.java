package dev.invoicelinks.link.omise;

import dev.invoicelinks.run.OneLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.JsonNode;

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

    private static final int LONGEST_ID = 100;

    /** Longer than any message of the provider's, shorter than the books' columns. */
    private static final int LONGEST_TEXT = 1000;

    /**
     * Reads the body up to the bound; the key, if it is told back, is hidden at once.
     *
     * @throws IOException when the connection breaks or the body is larger
     */
    static Answer of(Response response, long mostBytes, Clock clock, SecretKey key) throws IOException {
        BufferedSource body = response.body().source();
        Buffer bytes = new Buffer();
        while (bytes.size() <= mostBytes) {
            if (body.read(bytes, mostBytes + 1 - bytes.size()) < 0) {
                return new Answer(
                        response.code(),
                        ProviderJson.object(withoutKey(bytes.readByteArray(), key)),
                        date(response.header("Date")),
                        RetryAfter.of(response, clock),
                        requestId(response, key));
            }
        }
        throw new IOException("the answer was larger than " + mostBytes + " bytes");
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

    /** Letter by letter, whatever the encoding: keys are plain ASCII. */
    private static byte[] withoutKey(byte[] body, SecretKey key) {
        String letters = new String(body, StandardCharsets.ISO_8859_1);
        String hidden = key.hiddenIn(letters);
        return hidden.equals(letters) ? body : hidden.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static @Nullable String requestId(Response response, SecretKey key) {
        String id = response.header("X-Request-Id");
        String given = id == null ? response.header("Omise-Request-Id") : id;
        return given == null ? null : OneLine.of(key.hiddenIn(given), LONGEST_ID);
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

    /** A text field of the object as one line that the books can keep; empty when it is not there. */
    String text(String field) {
        return json == null ? "" : OneLine.of(json.path(field).asString(""), LONGEST_TEXT);
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
