package dev.invoicelinks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sandbox's own journal: what really happened at the provider, whatever the product says. */
final class Witness {

    private final Path journal;

    Witness(Path sandboxStore) {
        this.journal = sandboxStore.resolve("journal.jsonl");
    }

    /** How many links were ever created. */
    long created() {
        return lines().stream().filter(line -> is(line, "link.create")).count();
    }

    /**
     * Links that can take money, by invoice number (the title's first word).
     *
     * @throws AssertionError when at any line of the journal two links could take money for one invoice
     */
    Map<String, String> liveLinks() {
        Map<String, String> live = new HashMap<>();
        for (JsonNode line : lines()) {
            if (!is(line, "link.create") && !is(line, "link.delete")) {
                continue;
            }
            String number = line.get("title").asString().split(" · ")[0];
            String link = line.get("link").asString();
            if (is(line, "link.create")) {
                String other = live.put(number, link);
                if (other != null) {
                    throw new AssertionError("Two live links for " + number + ": " + other + " and " + link);
                }
            } else if (is(line, "link.delete")) {
                live.remove(number, link);
            }
        }
        return live;
    }

    private static boolean is(JsonNode line, String event) {
        return line.get("event").asString().equals(event);
    }

    private List<JsonNode> lines() {
        try {
            return Files.readAllLines(journal).stream()
                    .filter(line -> !line.isBlank())
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
