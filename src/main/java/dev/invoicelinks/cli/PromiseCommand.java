package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Note that a customer promised to pay by a day: nothing is sent to them until then. */
@Command(
        name = "promise",
        description = "Note that a customer promised to pay by a day: nothing is sent to them until then.",
        footer = {"", "Example: invoice-links promise INV-7 --until 2026-12-31"},
        mixinStandardHelpOptions = true)
final class PromiseCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    @Option(names = "--until", required = true, paramLabel = "DATE", description = "Last day of the promise")
    private @Nullable LocalDate until;

    private final Desk desk;

    PromiseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LocalDate day = Objects.requireNonNull(until, "picocli requires it");
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        if (day.isBefore(today)) {
            throw new WrongUse("--until is " + day + ": a promise ends today or later.");
        }
        return invoices.correct(
                desk,
                Correction.PROMISE,
                new Details("Promised to pay by " + day, day, null),
                "nothing; it goes on by itself after " + day);
    }
}
