package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Mode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of one mode's events.
 *
 * @param secret what its deliveries are signed with, in Base64
 * @param oldSecret what they are also signed with for a day after a rotation; null: never rotated
 * @param rotatedAt when the secret became the one it is
 */
public record Endpoint(
        String id,
        Mode mode,
        URI url,
        String secret,
        @Nullable String oldSecret,
        Instant rotatedAt) {

    /** How long both secrets hold after a rotation (Omise API, Webhooks). */
    static final Duration BOTH_HOLD = Duration.ofHours(24);

    Endpoint rotated(String fresh, Instant now) {
        return new Endpoint(id, mode, url, fresh, secret, now);
    }

    /** The secrets that hold at this time, the newest first. */
    List<String> secretsAt(Instant now) {
        return oldSecret != null && now.isBefore(rotatedAt.plus(BOTH_HOLD))
                ? List.of(secret, oldSecret)
                : List.of(secret);
    }
}
