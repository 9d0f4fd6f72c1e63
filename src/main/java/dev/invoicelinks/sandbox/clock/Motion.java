package dev.invoicelinks.sandbox.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the sandbox's time goes.
 *
 * @param ahead how far it is ahead of the machine's while it goes
 * @param stopped where it stands; null: it goes
 */
record Motion(Duration ahead, @Nullable Instant stopped) {

    static final Motion USUAL = new Motion(Duration.ZERO, null);

    private static final String STOPPED = "stopped ";
    private static final String AHEAD = "ahead ";

    static Motion running(Instant from, Instant machine) {
        return new Motion(Duration.between(machine, from), null);
    }

    Instant at(Instant machine) {
        return stopped == null ? machine.plus(ahead) : stopped;
    }

    Motion stoppedAt(Instant time) {
        return new Motion(Duration.ZERO, time);
    }

    Motion jumpedTo(Instant time, Instant machine) {
        return stopped == null ? running(time, machine) : stoppedAt(time);
    }

    String written() {
        return stopped == null ? AHEAD + ahead : STOPPED + stopped;
    }

    static Motion of(String written) {
        try {
            return written.startsWith(STOPPED)
                    ? USUAL.stoppedAt(Instant.parse(written.substring(STOPPED.length())))
                    : new Motion(Duration.parse(written.substring(AHEAD.length())), null);
        } catch (DateTimeException | StringIndexOutOfBoundsException damaged) {
            throw new ImpossibleTime(written);
        }
    }
}
