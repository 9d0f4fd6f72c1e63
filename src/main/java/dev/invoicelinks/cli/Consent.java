package dev.invoicelinks.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Asks before something is done, or takes {@code --yes}. */
final class Consent {

    @Option(names = "--yes", description = "Do not ask")
    private boolean yes;

    /**
     * True when it may be done.
     *
     * @throws WrongUse when nobody is there to ask
     */
    boolean isGiven(Desk desk) {
        if (yes) {
            return true;
        }
        @Nullable Console console = desk.terminal() ? System.console() : null;
        if (console == null) {
            throw new WrongUse("Nobody is there to ask. Repeat the command with --yes to do it.");
        }
        String answer = console.readLine("Do it? [y/N] ");
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
