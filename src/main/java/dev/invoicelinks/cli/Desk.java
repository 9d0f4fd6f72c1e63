package dev.invoicelinks.cli;

import dev.invoicelinks.run.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command works with at the edge of the program.
 *
 * @param home where config/ and data/ lie
 * @param terminal true when a person watches standard error
 */
record Desk(Path home, PrintStream out, PrintStream err, Clock clock, boolean terminal) {

    /** The desk of this process. */
    static Desk ofProcess() {
        Path home = Path.of(System.getProperty("invoice-links.home", ""))
                .toAbsolutePath()
                .normalize();
        // Java has one console or none: without one, standard output is a file, a pipe or a cron mail
        boolean terminal = System.console() != null && System.getenv("TERM") != null;
        return new Desk(home, System.out, System.err, Clock.systemUTC(), terminal);
    }

    /** A bar for a person, plain lines for a log; never on standard output when a script reads that. */
    Progress progress(boolean json) {
        return terminal ? new TerminalProgress(err) : new PlainProgress(json ? err : out, System::nanoTime);
    }

    /** Where words go: beside the JSON when a script reads that. */
    PrintStream words(boolean json) {
        return json ? err : out;
    }
}
