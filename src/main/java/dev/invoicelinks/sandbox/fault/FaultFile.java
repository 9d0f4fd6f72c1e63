package dev.invoicelinks.sandbox.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file of rules: a JSON array of them. */
final class FaultFile {

    private FaultFile() {}

    /** @throws RuleRefused when it cannot be read, naming the file */
    static List<ObjectNode> rules(Path file) {
        JsonNode root = read(file);
        if (!root.isArray()) {
            throw new RuleRefused(
                    file + " holds no rules: it must be a JSON array such as [{\"fault\":\"status\",\"status\":503}].");
        }
        List<ObjectNode> rules = new ArrayList<>();
        for (JsonNode rule : root) {
            if (!(rule instanceof ObjectNode object)) {
                throw new RuleRefused(file + " holds " + rule + ", which is no rule.");
            }
            rules.add(object);
        }
        return rules;
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new RuleRefused(file + " cannot be read: " + unreadable);
        } catch (JacksonException malformed) {
            throw new RuleRefused(file + " is no JSON: " + malformed.getOriginalMessage() + ".");
        }
    }
}
