package dev.invoicelinks.sandbox.fault;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request whose parameters can be read and replaced, whether they stand in the query, in a form or in JSON. */
final class ListRequest {

    private static final int MOST_BYTES = 1 << 20;

    private final HttpServletRequest request;
    private final String body;

    ListRequest(HttpServletRequest request) throws IOException {
        this.request = request;
        this.body = new String(request.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
    }

    Optional<Instant> to() {
        try {
            return value("to").map(written -> OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    long number(String name, long otherwise) {
        return value(name)
                .filter(written -> written.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    private Optional<String> value(String name) {
        String form = isJson() ? "" : body;
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        Optional<String> inJson = isJson() ? json().map(root -> root.path(name).asString("")) : Optional.empty();
        return inJson.filter(text -> !text.isEmpty())
                .or(() -> parameter(form, name))
                .or(() -> parameter(query, name));
    }

    private static Optional<String> parameter(String form, String name) {
        String found = UriComponentsBuilder.newInstance()
                .query(form)
                .build()
                .getQueryParams()
                .getFirst(name);
        return Optional.ofNullable(found).map(text -> java.net.URLDecoder.decode(text, StandardCharsets.UTF_8));
    }

    /** The same request with another value; what stands in the body counts over the query. */
    HttpServletRequest with(String name, String value) {
        String changed = isJson()
                ? json().map(root -> root.put(name, value).toString()).orElse(body)
                : body + "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new Replaced(request, changed.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isJson() {
        return body.startsWith("{");
    }

    private Optional<ObjectNode> json() {
        try {
            return Optional.of((ObjectNode) JsonMapper.shared().readTree(body));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** The request with another body. */
    private static final class Replaced extends HttpServletRequestWrapper {

        private final byte[] body;

        Replaced(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    /** A body in memory. */
    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is there already");
        }
    }
}
