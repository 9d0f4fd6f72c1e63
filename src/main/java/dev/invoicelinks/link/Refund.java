package dev.invoicelinks.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money given back of one charge (Omise API, Refund object).
 *
 * @param status the provider's own word; {@code closed} once it is done
 * @param funding the amount in the currency of settlement
 * @param oddities what was not as documented, in words
 */
public record Refund(
        String id,
        String chargeId,
        String status,
        boolean voided,
        StatedAmount amount,
        StatedAmount funding,
        @Nullable String transactionId,
        Instant createdAt,
        List<String> oddities)
        implements ProviderRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.REFUND;
    }

    /** True while the provider may still change it by itself. */
    public boolean isOpen() {
        return !status.equals("closed");
    }
}
