package dev.invoicelinks.sandbox.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The sandbox's time. It goes with the machine's until it is set, advanced or stopped, and it keeps that over a restart, so that
 * what has expired stays expired. Whoever waits for a time is told when it jumps, before the call that moved it returns.
 */
public final class SandboxClock extends Clock {

    /** No time before this can be set. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** No time after this can be set. */
    public static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Clock machine;
    private final Path file;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Motion motion;

    /** @param file keeps the setting; missing: the machine's time */
    public SandboxClock(Clock machine, Path file) {
        this.machine = machine;
        this.file = file;
        this.motion = kept();
    }

    @Override
    public Instant instant() {
        return motion.at(machine.instant());
    }

    /** True while nobody has moved or stopped it. */
    public boolean isTheMachines() {
        return motion.equals(Motion.USUAL);
    }

    public boolean isStopped() {
        return motion.stopped() != null;
    }

    /**
     * Jumps to a time; a stopped clock stays stopped there.
     *
     * @throws ImpossibleTime before {@link #EARLIEST} or after {@link #LATEST}
     */
    public void set(Instant time) {
        change(motion.jumpedTo(possible(time), machine.instant()));
    }

    /** Jumps ahead, or back by a negative duration. */
    public void advance(Duration by) {
        try {
            set(instant().plus(by));
        } catch (ArithmeticException | java.time.DateTimeException outside) {
            throw new ImpossibleTime(by.toString());
        }
    }

    /** Stands still until it is set, advanced or told to go on. */
    public void stop() {
        change(motion.stoppedAt(instant()));
    }

    /** Goes on from where it stands. */
    public void go() {
        change(Motion.running(instant(), machine.instant()));
    }

    /** Goes with the machine again. */
    public void reset() {
        change(Motion.USUAL);
    }

    /** Has the listener called after each jump, in the thread that moved the clock. */
    public void onJump(Runnable listener) {
        listeners.add(listener);
    }

    private void change(Motion changed) {
        synchronized (this) {
            motion = changed;
            keep(changed);
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * A time that can be set.
     *
     * @throws ImpossibleTime before {@link #EARLIEST} or after {@link #LATEST}
     */
    public static Instant possible(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new ImpossibleTime(time.toString());
        }
        return time;
    }

    private Motion kept() {
        try {
            return Files.exists(file) ? Motion.of(Files.readString(file).strip()) : Motion.USUAL;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the sandbox's time in " + file, unreadable);
        }
    }

    private void keep(Motion changed) {
        try {
            if (changed.equals(Motion.USUAL)) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, changed.written() + "\n");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot note the sandbox's time in " + file, unwritable);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the sandbox's time is UTC");
    }
}
