package dev.invoicelinks.torture.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The journal of the provider in memory, in the form that the checker reads. */
final class WrittenJournal {

    private final List<String> lines = new ArrayList<>();

    /** One line more; names and values by turns. */
    void write(Instant at, String event, @Nullable Object... words) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("sequence", sequence() + 1);
        line.put("at", at.toString());
        line.put("event", event);
        for (int place = 0; place < words.length; place += 2) {
            line.put(String.valueOf(words[place]), words[place + 1]);
        }
        lines.add(JsonMapper.shared().writeValueAsString(line));
    }

    /** The newest line's. */
    long sequence() {
        return lines.size();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void to(Path file) {
        try {
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
