package dev.invoicelinks.sandbox.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest lines of a journal.
 *
 * @param newestFirst whole lines alone
 * @param isWhole true: there are no older ones
 */
record Tail(List<JsonNode> newestFirst, boolean isWhole) {

    private static final int BYTES = 1 << 18;

    /** Reads them; a line that was cut off gets its line break, so that it stands alone. */
    static Tail of(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long begin = Math.max(0, file.length() - BYTES);
            byte[] bytes = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(bytes);
            if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
                file.write('\n');
            }
            return new Tail(lines(new String(bytes, StandardCharsets.UTF_8)), begin == 0);
        }
    }

    private static List<JsonNode> lines(String text) {
        List<JsonNode> lines = new ArrayList<>();
        text.lines().map(Tail::line).forEach(line -> line.ifPresent(lines::add));
        Collections.reverse(lines);
        return lines;
    }

    private static Optional<JsonNode> line(String text) {
        try {
            return Optional.of(JsonMapper.shared().readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
    }

    long sequence() {
        return newestFirst.isEmpty() ? 0 : newestFirst.get(0).path("sequence").asLong(0);
    }

    Optional<String> newestEvent(boolean live) {
        Optional<String> newest = newestFirst.stream()
                .filter(line -> line.has("recovered")
                        || !line.path("event").asString("").equals("webhook"))
                .map(line -> line.path("event_id").asString(""))
                .filter(id -> !id.isEmpty() && id.startsWith("evnt_test_") != live)
                .findFirst();
        return newest.or(() -> isWhole && sequence() > 0 ? Optional.of("") : Optional.empty());
    }
}
