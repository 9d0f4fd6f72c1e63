package dev.invoicelinks.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charge that its payer contests (Omise API, Dispute object).
 *
 * @param status the provider's own word: {@code open}, {@code pending}, {@code won} or {@code lost}
 * @param reasonCode why, such as {@code goods_or_services_not_provided}
 * @param funding the amount in the currency of settlement
 * @param oddities what was not as documented, in words
 */
public record Dispute(
        String id,
        String chargeId,
        String status,
        @Nullable String reasonCode,
        StatedAmount amount,
        StatedAmount funding,
        Instant createdAt,
        @Nullable Instant closedAt,
        List<String> oddities)
        implements ProviderRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.DISPUTE;
    }

    /** True until it is won or lost. */
    public boolean isOpen() {
        return !status.equals("won") && !status.equals("lost");
    }
}
