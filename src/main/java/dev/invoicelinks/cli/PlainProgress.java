package dev.invoicelinks.cli;

import dev.invoicelinks.run.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Plain lines for a log or a cron mail: one at the end of a step, and one every half minute of a long step. */
final class PlainProgress implements Progress {

    private static final long PERIOD_NANOS = Duration.ofSeconds(30).toNanos();

    private final PrintStream log;
    private final LongSupplier nanoTime;
    private String label = "";
    private long total;
    private long done;
    private long toldAt;

    PlainProgress(PrintStream log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void begin(String step, long things) {
        label = step;
        total = things;
        done = 0;
        toldAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized void advance(long count) {
        done += count;
        if (nanoTime.getAsLong() - toldAt >= PERIOD_NANOS) {
            tell();
        }
    }

    @Override
    public synchronized void end() {
        if (done > 0) {
            tell();
        }
        done = 0;
    }

    private void tell() {
        toldAt = nanoTime.getAsLong();
        log.println(label + " " + done + (total < 0 ? "" : "/" + total));
    }
}
