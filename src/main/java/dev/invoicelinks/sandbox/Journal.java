package dev.invoicelinks.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What happened here, one JSON object a line, appended and handed to the operating system at once: the witness that tests read. */
final class Journal implements AutoCloseable {

    private final BufferedWriter file;

    Journal(Path path) {
        try {
            file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + path, unwritable);
        }
    }

    void linkCreated(Link link) {
        append("link created", link, link.createdAt());
    }

    void linkDeleted(Link link, Instant at) {
        append("link deleted", link, at);
    }

    void charged(Link link, Charge charge) {
        append("link charged", link, charge.createdAt());
    }

    private synchronized void append(String event, Link link, Instant at) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", at.toString());
        line.put("event", event);
        line.put("link", link.id());
        line.put("amount", link.amount());
        line.put("currency", link.currency());
        line.put("title", link.title());
        line.put("description", link.description());
        line.put("multiple", link.multiple());
        try {
            file.write(JsonMapper.shared().writeValueAsString(line));
            file.newLine();
            file.flush();
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write the journal", full);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot close the journal", full);
        }
    }
}
