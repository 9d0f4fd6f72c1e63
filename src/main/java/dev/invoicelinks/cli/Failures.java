package dev.invoicelinks.cli;

import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.invoice.CardNumbers;
import dev.invoicelinks.job.BooksMissing;
import dev.invoicelinks.job.BooksTrouble;
import dev.invoicelinks.job.settings.SettingsRefused;
import dev.invoicelinks.link.KeyNotAccepted;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.notice.TemplatesBroken;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.LeaseHeld;
import dev.invoicelinks.sandbox.PortTaken;
import dev.invoicelinks.sandbox.StoreInUse;
import dev.invoicelinks.sandbox.fault.RuleRefused;
import dev.invoicelinks.sandbox.webhook.EndpointRefused;
import dev.invoicelinks.tables.FileBusy;
import dev.invoicelinks.web.AddressTaken;
import dev.invoicelinks.web.NoSecret;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Turns whatever ended a command into words, what to do, and the exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    /** What a user can do something about: its message says what. */
    private static final Map<Class<? extends RuntimeException>, ExitCode> KNOWN = Map.ofEntries(
            Map.entry(LeaseHeld.class, ExitCode.LEASE_HELD),
            Map.entry(FileRefused.class, ExitCode.WRONG_USE),
            Map.entry(WrongUse.class, ExitCode.WRONG_USE),
            Map.entry(TemplatesBroken.class, ExitCode.WRONG_USE),
            Map.entry(PortTaken.class, ExitCode.WRONG_USE),
            Map.entry(EndpointRefused.class, ExitCode.WRONG_USE),
            Map.entry(RuleRefused.class, ExitCode.WRONG_USE),
            Map.entry(AddressTaken.class, ExitCode.WRONG_USE),
            Map.entry(NoSecret.class, ExitCode.WRONG_USE),
            Map.entry(FileBusy.class, ExitCode.LEASE_HELD),
            Map.entry(StoreInUse.class, ExitCode.FAILED),
            Map.entry(BooksMissing.class, ExitCode.FAILED),
            Map.entry(KeyNotAccepted.class, ExitCode.FAILED),
            Map.entry(ProviderUnavailable.class, ExitCode.FAILED));

    private final Desk desk;

    Failures(Desk desk) {
        this.desk = desk;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintStream err = desk.err();
        SettingsRefused refused = behind(failure, SettingsRefused.class);
        if (refused != null) {
            return settings(refused.problems());
        }
        Optional<BooksTrouble> trouble = BooksTrouble.behind(failure);
        if (trouble.isPresent()) {
            boolean inUse = trouble.get() == BooksTrouble.IN_USE;
            return say(
                    inUse ? ExitCode.LEASE_HELD : ExitCode.FAILED, trouble.get().words());
        }
        for (Map.Entry<Class<? extends RuntimeException>, ExitCode> known : KNOWN.entrySet()) {
            RuntimeException found = behind(failure, known.getKey());
            if (found != null) {
                return say(known.getValue(), String.valueOf(found.getMessage()));
            }
        }
        LoggerFactory.getLogger(Failures.class).error("The command failed", failure);
        err.println("Something unforeseen happened: " + failure);
        return say(
                ExitCode.FAILED,
                "The whole story is in " + desk.home().resolve("data/logs/invoice-links.log")
                        + ". Running the same command again is safe.");
    }

    private int settings(List<String> problems) {
        problems.forEach(problem -> desk.err().println("  " + problem));
        return say(
                ExitCode.WRONG_USE,
                problems.size() == 1
                        ? "The configuration has a problem."
                        : "The configuration has " + problems.size() + " problems.");
    }

    private int say(ExitCode code, String words) {
        // what was typed or stood in a file is often told back
        desk.err().println(CardNumbers.masked(words));
        desk.err().println(LastLine.of(code, code.words()));
        return code.number();
    }

    private static <T extends Throwable> @Nullable T behind(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
