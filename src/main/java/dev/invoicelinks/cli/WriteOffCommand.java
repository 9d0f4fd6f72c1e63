package dev.invoicelinks.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Give up what is open of invoices. */
@Command(
        name = "write-off",
        description =
                "Give up what is open of invoices, or a part of it: their links are ended. Taken back by unsettle.",
        footer = {"", "Example: invoice-links write-off INV-7 --reason 'insolvent, order 5 of 2026-11-02'"},
        mixinStandardHelpOptions = true)
final class WriteOffCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INVOICE", arity = "1..*", description = "Invoice numbers")
    private List<String> numbers = List.of();

    @Option(names = "--amount", paramLabel = "A", description = "How much of each (default: all that is open)")
    private String amount = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, for whoever looks at it later")
    private String reason = "";

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    WriteOffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        StatedEntry entry = StatedEntry.givenUp(amount, reason);
        return new SettleDesk(desk, consent, json)
                .settle(
                        "write-off",
                        numbers.stream()
                                .map(number -> new SettleFile.Row(0, number, entry))
                                .toList());
    }
}
