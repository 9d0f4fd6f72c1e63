package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lift the holds of invoices, whatever placed them. */
@Command(
        name = "release",
        description = "Lift the holds of invoices, whatever placed them.",
        footer = {"", "Example: invoice-links release INV-7"},
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
        return invoices.correct(desk, Correction.RELEASE, "");
    }
}
