package dev.invoicelinks.sandbox.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint.
 *
 * @param number in the order in which they were made, from 1
 * @param key of the event, such as {@code charge.complete}
 * @param linkId the link that the event is about; null: about none
 * @param attempts how often it was sent
 * @param nextAt when it is sent again while it is pending
 * @param answer what came of the newest attempt, such as {@code 200} or {@code connection refused}; null: not yet sent
 * @param triedAt when the newest attempt ended; null: not yet sent
 */
public record Delivery(
        long number,
        String endpointId,
        String eventId,
        String key,
        @Nullable String linkId,
        DeliveryStatus status,
        int attempts,
        Instant nextAt,
        @Nullable String answer,
        @Nullable Instant triedAt,
        Instant createdAt) {

    static Delivery fresh(Endpoint endpoint, String eventId, String key, @Nullable String linkId, Instant now) {
        return new Delivery(0, endpoint.id(), eventId, key, linkId, DeliveryStatus.PENDING, 0, now, null, null, now);
    }

    /** The id that the API knows it by. */
    public String id() {
        return "dlvr_" + number;
    }

    /** After an attempt that was taken. */
    Delivery delivered(String answered, Instant now) {
        return tried(DeliveryStatus.DELIVERED, answered, now, nextAt);
    }

    /** After an attempt that was not taken: again later, or given up. */
    Delivery refused(String why, Instant now) {
        return Backoff.after(attempts + 1)
                .map(wait -> tried(DeliveryStatus.PENDING, why, now, now.plus(wait)))
                .orElseGet(() -> tried(DeliveryStatus.FAILED, why, now, nextAt));
    }

    private Delivery tried(DeliveryStatus next, String what, Instant now, Instant again) {
        return new Delivery(number, endpointId, eventId, key, linkId, next, attempts + 1, again, what, now, createdAt);
    }

    /** To be sent once more at once, and from then on as if it were new. */
    Delivery again(Instant now) {
        return new Delivery(
                number, endpointId, eventId, key, linkId, DeliveryStatus.PENDING, 0, now, answer, triedAt, createdAt);
    }
}
