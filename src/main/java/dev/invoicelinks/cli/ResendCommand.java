package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Queues the message of an invoice's link again and sends it. */
@Command(
        name = "resend",
        description = "Write to the customer again with the link that stands, or to another address.",
        footer = {"", "Example: invoice-links resend INV-7 --to accounts@customer.example"},
        mixinStandardHelpOptions = true)
final class ResendCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    @Option(names = "--to", paramLabel = "ADDRESS", description = "E-mail or phone instead of the invoice's own")
    private @Nullable String to;

    private final Desk desk;

    ResendCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String address = to;
        Details details =
                address == null ? Details.NONE : new Details("", null, AddressOption.read(desk, "--to", address));
        return invoices.correctAndSend(desk, Correction.RESEND, details);
    }
}
