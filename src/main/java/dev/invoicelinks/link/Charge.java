package dev.invoicelinks.link;

import dev.invoicelinks.invoice.ReferenceToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's charge as the provider states it (Omise API, Charge object).
 *
 * @param linkId the link it was paid through, whosever that is
 * @param token the first well-formed reference token in its description
 * @param refundedMinor refunded so far, in minor units of its currency
 * @param method card brand or source type in lower case, such as {@code visa} or {@code promptpay}
 * @param transactionId the movement that booked it; null while there is none
 * @param open true while the provider may still change it by itself, so that it is read again
 * @param oddities what was not as documented, in words
 */
public record Charge(
        String id,
        boolean livemode,
        @Nullable String linkId,
        @Nullable ReferenceToken token,
        ChargeState state,
        StatedAmount amount,
        long refundedMinor,
        Proceeds proceeds,
        String method,
        @Nullable String transactionId,
        Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable Instant expiresAt,
        Payer payer,
        boolean open,
        List<String> oddities)
        implements ProviderRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.CHARGE;
    }
}
