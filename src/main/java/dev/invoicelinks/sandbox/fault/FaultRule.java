package dev.invoicelinks.sandbox.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule: which calls meet which fault.
 *
 * @param asked as it was set
 */
record FaultRule(String id, FaultKind kind, Match match, Fault fault, ObjectNode asked) {

    /** @throws RuleRefused for a rule that cannot be followed */
    static FaultRule of(String id, ObjectNode asked) {
        RuleFields fields = new RuleFields(asked);
        FaultKind kind = FaultKind.named(
                fields.text("fault").orElseThrow(() -> new RuleRefused("\"fault\" is missing: which one?")));
        FaultRule rule = new FaultRule(id, kind, new Match(fields), kind.fault(fields), asked);
        fields.requireAllKnown();
        return rule;
    }

    /** The rule with what it has met so far. */
    Map<String, Object> shown() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("seen", match.seen());
        json.put("struck", match.struck());
        json.put("rule", asked);
        return json;
    }
}
