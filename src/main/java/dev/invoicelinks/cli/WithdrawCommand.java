package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Take invoices back: unused links are ended, queued messages cancelled; paid ones are listed and left. */
@Command(
        name = "withdraw",
        description =
                "Take invoices back: unused links are ended, queued messages cancelled; paid ones are listed and left.",
        footer = {"", "Example: invoice-links withdraw wrong-file.csv --reason 'last month again'"},
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever looks at it later")
    private String reason = "";

    @Option(names = "--notify", description = "Tell those who were told of a link that it does not work any more")
    private boolean notify;

    private final Desk desk;

    WithdrawCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Details details = new Details(reason, null, null, notify);
        return notify
                ? invoices.correctAndSend(desk, Correction.WITHDRAW, details)
                : invoices.correct(desk, Correction.WITHDRAW, details, "invoice-links status");
    }
}
