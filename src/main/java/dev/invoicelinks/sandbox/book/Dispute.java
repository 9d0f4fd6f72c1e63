package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's bank takes money back until it is settled who is right.
 *
 * @param amount in the charge's currency, in minor units
 * @param reason as the wire says it, such as {@code goods_or_services_not_provided}
 * @param message what the merchant answered
 * @param metadata a JSON object
 * @param transactionIds debit at its start, credit when it was won
 */
public record Dispute(
        long place,
        String id,
        String chargeId,
        String linkId,
        long amount,
        String currency,
        DisputeStatus status,
        String reason,
        @Nullable String message,
        String metadata,
        List<String> transactionIds,
        Instant createdAt,
        @Nullable Instant closedAt)
        implements Subject {

    Dispute answered(@Nullable String answer, @Nullable String written) {
        DisputeStatus next = answer == null ? status : DisputeStatus.PENDING;
        return changed(
                next, answer == null ? message : answer, written == null ? metadata : written, transactionIds, null);
    }

    /** As it was when it began. */
    public Dispute opened() {
        return changed(DisputeStatus.OPEN, null, metadata, transactionIds.subList(0, 1), null);
    }

    Dispute lost(Instant at) {
        return changed(DisputeStatus.LOST, message, metadata, transactionIds, at);
    }

    Dispute won(Instant at, String creditId) {
        List<String> all = new ArrayList<>(transactionIds);
        all.add(creditId);
        return changed(DisputeStatus.WON, message, metadata, List.copyOf(all), at);
    }

    private Dispute changed(
            DisputeStatus next,
            @Nullable String answer,
            String written,
            List<String> transactions,
            @Nullable Instant closed) {
        return new Dispute(
                place,
                id,
                chargeId,
                linkId,
                amount,
                currency,
                next,
                reason,
                answer,
                written,
                transactions,
                createdAt,
                closed);
    }

    Dispute at(long given) {
        return new Dispute(
                given,
                id,
                chargeId,
                linkId,
                amount,
                currency,
                status,
                reason,
                message,
                metadata,
                transactionIds,
                createdAt,
                closedAt);
    }
}
