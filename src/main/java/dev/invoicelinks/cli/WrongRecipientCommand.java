package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a link that the wrong person was sent, and has a new one sent to the right one. */
@Command(
        name = "wrong-recipient",
        description =
                "End the link that the wrong person was sent, note the incident, and have a new link sent to the right one.",
        footer = {"", "Example: invoice-links wrong-recipient INV-7 --to accounts@customer.example"},
        mixinStandardHelpOptions = true)
final class WrongRecipientCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    @Option(names = "--to", required = true, paramLabel = "ADDRESS", description = "E-mail or phone of the right one")
    private String to = "";

    private final Desk desk;

    WrongRecipientCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Details details = new Details("sent to the wrong person", null, AddressOption.read(desk, "--to", to));
        return invoices.correct(
                desk, Correction.WRONG_RECIPIENT, details, "invoice-links issue, which makes and sends the new link");
    }
}
