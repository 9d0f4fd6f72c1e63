package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.StatedAmount;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the Refund object (Omise API, Refunds). */
final class RefundObject {

    private static final Set<String> KNOWN = Set.of("closed", "pending");

    private RefundObject() {}

    /** @throws Fields.Unusable when no refund can be made of it */
    static Refund read(JsonNode node) {
        Fields fields = new Fields(node, "refund");
        StatedAmount amount = fields.amount();
        return new Refund(
                fields.id(),
                fields.requiredIdOf("charge"),
                status(fields),
                fields.flag("voided"),
                amount,
                fields.funding(amount),
                fields.idOf("transaction"),
                fields.created(),
                fields.oddities());
    }

    /** Older versions write none: a refund that is listed is done. */
    private static String status(Fields fields) {
        String word = fields.word("status");
        if (!word.isEmpty() && !KNOWN.contains(word)) {
            fields.odd("status \"" + word + "\" is unknown");
        }
        return word.isEmpty() ? "closed" : word;
    }
}
