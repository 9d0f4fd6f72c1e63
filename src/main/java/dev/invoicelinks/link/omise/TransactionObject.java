package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.link.Transaction;
import tools.jackson.databind.JsonNode;

/** Reads the Transaction object (Omise API, Transactions), of this API version or an older one. */
final class TransactionObject {

    private static final int LONGEST_KEY = 100;

    private TransactionObject() {}

    /** @throws Fields.Unusable when no transaction can be made of it */
    static Transaction read(JsonNode node) {
        Fields fields = new Fields(node, "transaction");
        StatedAmount amount = fields.amount();
        if (amount.minor() < 0) {
            throw new Fields.Unusable("the amount is negative");
        }
        String key = fields.text("key", LONGEST_KEY);
        String origin = fields.idOf("origin");
        return new Transaction(
                fields.id(),
                amount,
                isCredit(fields),
                key == null ? "" : key,
                origin == null ? fields.idOf("source") : origin,
                fields.created(),
                fields.time("transferable_at", "transferable"),
                fields.oddities());
    }

    private static boolean isCredit(Fields fields) {
        String direction = fields.word("direction");
        String said = direction.isEmpty() ? fields.word("type") : direction;
        if (!said.equals("credit") && !said.equals("debit")) {
            throw new Fields.Unusable("direction \"" + said + "\" is neither credit nor debit");
        }
        return said.equals("credit");
    }
}
