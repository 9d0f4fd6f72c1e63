package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Effect;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.OnEffect;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What happened here, one JSON object a line, appended and handed to the operating system at once: the witness that tests read. */
final class Journal implements OnEffect, AutoCloseable {

    private static final Map<String, String> LINK_WORDS =
            Map.of("link.create", "link created", "link.delete", "link deleted");

    private final BufferedWriter file;

    Journal(Path path) {
        try {
            file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + path, unwritable);
        }
    }

    @Override
    public void happened(Effect effect) {
        if (effect.subject() instanceof Link link) {
            append(LINK_WORDS.getOrDefault(effect.key(), effect.key()), effect, link);
        } else if (effect.subject() instanceof Charge charge && charge.isPaid()) {
            append("link charged", effect, charge.link());
        }
    }

    private synchronized void append(String event, Effect effect, Link link) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", effect.at().toString());
        line.put("event", event);
        line.put("link", link.id());
        line.put("amount", link.amount());
        line.put("currency", link.currency());
        line.put("title", link.terms().title());
        line.put("description", link.terms().description());
        line.put("multiple", link.terms().multiple());
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
