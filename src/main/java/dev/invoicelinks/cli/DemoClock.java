package dev.invoicelinks.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the demo's story: it runs as the machine's does, and jumps from one scene to the next. */
final class DemoClock extends Clock {

    private final Clock machine;
    private volatile Duration ahead;

    DemoClock(Clock machine, Instant start) {
        this.machine = machine;
        this.ahead = Duration.between(machine.instant(), start);
    }

    /** The story goes on at this instant, which is later than all before. */
    void jump(Instant to) {
        ahead = Duration.between(machine.instant(), to);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones are the settings' matter");
    }
}
