package dev.invoicelinks.cli;

import dev.invoicelinks.run.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal, with rate and time left. */
final class TerminalProgress implements Progress {

    private static final int WIDTH = 78;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(String label, long total) {
        end();
        if (total == 0) {
            return;
        }
        bar = new ProgressBarBuilder()
                .setTaskName(String.format("%-17s", label))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(terminal, WIDTH))
                .setSpeedUnit(ChronoUnit.SECONDS)
                .showSpeed()
                .setUpdateIntervalMillis((int) Duration.ofMillis(250).toMillis())
                .build();
    }

    @Override
    public synchronized void advance(long count) {
        if (bar != null) {
            bar.stepBy(count);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
