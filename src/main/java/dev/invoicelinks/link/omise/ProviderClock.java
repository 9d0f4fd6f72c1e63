package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.ProviderTime;
import java.time.Duration;
import java.time.Instant;

/** Asks for the provider's time: the Date header of a small answer (RFC 9110, 6.6.1), or ours widened by the skew where there is none. */
final class ProviderClock {

    private final Wire wire;
    private final Reads reads;
    private final Duration clockSkew;

    ProviderClock(Wire wire, Reads reads, Duration clockSkew) {
        this.wire = wire;
        this.reads = reads;
        this.clockSkew = clockSkew;
    }

    ProviderTime now() {
        Instant ours = wire.clock().instant();
        Instant theirs = reads.get(wire.address("account").build(), Wire.MOST_OBJECT_BYTES)
                .date();
        // the header counts whole seconds: a second more on either side
        return theirs == null
                ? new ProviderTime(ours, ours.minus(clockSkew), ours.plus(clockSkew))
                : new ProviderTime(ours, theirs.minusSeconds(1), theirs.plusSeconds(1));
    }
}
