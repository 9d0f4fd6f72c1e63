package dev.invoicelinks.torture.failpoints;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the points of one command and halts it at one of them. Every thread that comes to a point after that stands still until the home is copied, and is then
 * told that it is dead.
 */
final class Watch {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final Path home;
    private final int haltAt;
    private final List<String> points = new ArrayList<>();
    private int inside;
    private boolean halted;
    private boolean dead;

    /** @param haltAt counts from 1: the first point's before, its after, the second's before; 0 halts nowhere */
    Watch(Path home, int haltAt) {
        this.home = home;
        this.haltAt = haltAt;
    }

    boolean isBelow(Path file) {
        return file.toAbsolutePath().startsWith(home);
    }

    Path home() {
        return home;
    }

    /** @return the point's number, from 1 */
    synchronized int before(String what) {
        standStill();
        points.add(what);
        int number = points.size();
        if (haltAt == 2 * number - 1) {
            halt();
        }
        inside++;
        return number;
    }

    synchronized void after(int number) {
        inside--;
        notifyAll();
        if (haltAt == 2 * number) {
            halt();
        }
        standStill();
    }

    private void halt() {
        halted = true;
        notifyAll();
        standStill();
    }

    private void standStill() {
        while (halted && !dead) {
            pause();
        }
        if (dead) {
            throw new Halted();
        }
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new Halted();
        }
    }

    /**
     * Waits until the command has halted, or ended.
     *
     * @return true when it halted, with nothing on its way
     */
    synchronized boolean isHaltedBefore(Thread end) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (end.isAlive() && !(halted && inside == 0)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Neither halted nor ended; " + inside + " inside of " + points);
            }
            try {
                wait(10);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return halted;
    }

    /** What still stands is told that it is dead. */
    synchronized void bury() {
        dead = true;
        notifyAll();
    }

    synchronized List<String> points() {
        return List.copyOf(points);
    }
}
