package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ask for a new link, always another one: for expired or withdrawn invoices, or in place of a link that stands. */
@Command(
        name = "reissue",
        description =
                "Ask for a new link, always another one: for expired or withdrawn invoices, or in place of a link that stands.",
        footer = {"", "Example: invoice-links reissue INV-7"},
        mixinStandardHelpOptions = true)
final class ReissueCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    private final Desk desk;

    ReissueCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return invoices.correct(
                desk, Correction.REISSUE, Details.NONE, "invoice-links issue, which makes the new link");
    }
}
