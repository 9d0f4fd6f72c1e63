package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a charge.
 *
 * @param expiresAt when a pending charge gives up on its customer
 */
public record ChargeTimes(
        Instant createdAt,
        @Nullable Instant authorizedAt,
        @Nullable Instant paidAt,
        @Nullable Instant expiresAt,
        @Nullable Instant expiredAt,
        @Nullable Instant reversedAt) {

    static ChargeTimes begun(Instant at, @Nullable Instant expiresAt) {
        return new ChargeTimes(at, null, null, expiresAt, null, null);
    }

    ChargeTimes whilePending(boolean authorised) {
        return new ChargeTimes(createdAt, authorised ? authorizedAt : null, null, expiresAt, null, null);
    }

    ChargeTimes authorized(Instant at) {
        return new ChargeTimes(createdAt, at, paidAt, expiresAt, expiredAt, reversedAt);
    }

    ChargeTimes paid(Instant at) {
        return new ChargeTimes(
                createdAt, authorizedAt == null ? at : authorizedAt, at, expiresAt, expiredAt, reversedAt);
    }

    ChargeTimes expired(Instant at) {
        return new ChargeTimes(createdAt, authorizedAt, paidAt, expiresAt, at, reversedAt);
    }

    ChargeTimes reversed(Instant at) {
        return new ChargeTimes(createdAt, authorizedAt, paidAt, expiresAt, expiredAt, at);
    }
}
