package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lift every hold of the invoices, so that they go on as they are. */
@Command(
        name = "release",
        description = "Lift every hold of the invoices, so that they go on as they are.",
        footer = {"", "Example: invoice-links release INV-7 --yes"},
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    private final Desk desk;

    ReleaseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return invoices.correct(desk, Correction.RELEASE, Details.NONE, "invoice-links issue");
    }
}
