package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Make invoices that the provider refused ready to be issued anew. */
@Command(
        name = "retry",
        description = "Make invoices that the provider refused ready to be issued anew.",
        footer = {"", "Example: invoice-links retry INV-7 --yes"},
        mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    private final Desk desk;

    RetryCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return invoices.correct(desk, Correction.RETRY, Details.NONE, "invoice-links issue");
    }
}
