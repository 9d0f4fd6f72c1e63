package dev.invoicelinks.link;

import java.time.Duration;
import java.time.Instant;

/** A closed window of the provider's time, in which things were created. */
public record Window(Instant from, Instant to) {

    public Duration length() {
        return Duration.between(from, to);
    }
}
