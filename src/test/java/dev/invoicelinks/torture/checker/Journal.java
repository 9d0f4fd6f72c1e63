package dev.invoicelinks.torture.checker;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider's journal, line by line in the order in which things happened. */
record Journal(List<Line> lines) {

    static Journal read(Path file) {
        return new Journal(Folder.text(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Line(JsonMapper.shared().readTree(line)))
                .toList());
    }

    /** When the last thing happened, by the provider's clock. */
    Instant end() {
        return lines.isEmpty() ? Instant.EPOCH : lines.get(lines.size() - 1).at();
    }

    /** True when somebody moved the clock, so that times of elsewhere cannot be held against it. */
    boolean clockWasMoved() {
        return lines.stream()
                .anyMatch(line -> line.event().equals("clock") || line.event().equals("reset"));
    }

    /** The last line that was written before an instant of the provider's clock. */
    long sequenceAt(Instant instant) {
        return lines.stream()
                .filter(line -> !line.at().isAfter(instant))
                .mapToLong(Line::sequence)
                .max()
                .orElse(0);
    }

    /** One line. */
    record Line(JsonNode json) {

        long sequence() {
            return json.path("sequence").asLong();
        }

        Instant at() {
            return Instant.parse(json.path("at").asString());
        }

        String event() {
            return json.path("event").asString("");
        }

        String text(String field) {
            return json.path(field).asString("");
        }

        @Nullable
        String textOrNull(String field) {
            JsonNode value = json.path(field);
            return value.isString() ? value.asString() : null;
        }

        @Nullable
        Integer numberOrNull(String field) {
            JsonNode value = json.path(field);
            return value.isNumber() ? Integer.valueOf(value.asInt()) : null;
        }

        long minor(String field) {
            return json.path(field).asLong();
        }

        boolean is(String field) {
            return json.path(field).asBoolean(false);
        }
    }
}
