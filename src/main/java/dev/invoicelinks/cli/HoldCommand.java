package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Set invoices aside: nothing is made or sent for them until they are released. */
@Command(
        name = "hold",
        description = "Set invoices aside: nothing is made or sent for them until they are released.",
        footer = {"", "Example: invoice-links hold INV-7 --reason 'disputed by the customer'"},
        mixinStandardHelpOptions = true)
final class HoldCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for whoever releases them")
    private String reason = "";

    private final Desk desk;

    HoldCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return invoices.correct(
                desk, Correction.HOLD, Details.because(reason), "invoice-links release, when it may go on");
    }
}
