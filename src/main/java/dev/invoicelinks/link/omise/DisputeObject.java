package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.StatedAmount;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the Dispute object (Omise API, Disputes). */
final class DisputeObject {

    private static final Set<String> KNOWN = Set.of("open", "pending", "won", "lost");
    private static final int LONGEST_CODE = 100;

    private DisputeObject() {}

    /** @throws Fields.Unusable when no dispute can be made of it */
    static Dispute read(JsonNode node) {
        Fields fields = new Fields(node, "dispute");
        StatedAmount amount = fields.amount();
        String status = fields.word("status");
        if (!KNOWN.contains(status)) {
            fields.odd("status \"" + status + "\" is unknown");
        }
        return new Dispute(
                fields.id(),
                fields.requiredIdOf("charge"),
                status,
                fields.text("reason_code", LONGEST_CODE),
                amount,
                fields.funding(amount),
                fields.created(),
                fields.time("closed_at"),
                fields.oddities());
    }
}
