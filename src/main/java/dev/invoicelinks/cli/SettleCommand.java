package dev.invoicelinks.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Record what was paid beside the links. */
@Command(
        name = "settle",
        description =
                "Record what was paid by transfer, cash or cheque, withheld as tax, or credited: all or a part of an"
                        + " invoice, or a file of them. Its link is ended; for a part the next issue makes one for the rest.",
        footer = {
            "",
            "A file has the columns invoice_number,amount,date,by and may have currency,reference.",
            "Example: invoice-links settle INV-7 --amount 400.00 --date 2026-11-20 --by transfer --ref KBANK-8813"
        },
        mixinStandardHelpOptions = true)
final class SettleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INVOICE|FILE", description = "Invoice number, or a CSV file of what was settled")
    private String target = "";

    @Option(names = "--amount", paramLabel = "A", description = "How much (default: all that is open)")
    private String amount = "";

    @Option(names = "--date", paramLabel = "DATE", description = "Business day on which it was paid (default: today)")
    private String date = "";

    @Option(
            names = "--by",
            paramLabel = "MEANS",
            description = "transfer, cash, cheque, credit (a credit note) or withholding (tax kept back)")
    private String by = "";

    @Option(
            names = "--ref",
            paramLabel = "TEXT",
            description = "Reference of the transfer, cheque, note or certificate")
    private String reference = "";

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    SettleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        SettleDesk settling = new SettleDesk(desk, consent, json);
        Path file = Path.of(target);
        boolean options = Stream.of(amount, date, by, reference).anyMatch(option -> !option.isEmpty());
        if (Files.isRegularFile(file) && !options) {
            List<SettleFile.Row> rows = SettleFile.read(file);
            if (rows.isEmpty()) {
                throw new WrongUse(file + " has no rows.");
            }
            return settling.settle("settle", rows);
        }
        if (by.isEmpty()) {
            throw new WrongUse(
                    target.contains(".") && !options
                            ? target
                                    + " is no file that can be read, and --by is missing for an invoice of that number."
                            : "--by is missing: how was it settled? One of " + StatedEntry.MEANS + ".");
        }
        return settling.settle(
                "settle", List.of(new SettleFile.Row(0, target, new StatedEntry(amount, date, by, reference))));
    }
}
