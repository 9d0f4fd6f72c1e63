package dev.invoicelinks.sandbox.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a delivery that was not taken waits: ever longer, for a bit more than a day, by the sandbox's clock. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(18));

    private Backoff() {}

    /** The wait after so many attempts; empty: it is given up. */
    static Optional<Duration> after(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
