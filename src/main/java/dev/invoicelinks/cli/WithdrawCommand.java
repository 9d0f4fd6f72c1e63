package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import dev.invoicelinks.report.ExitCode;
import java.util.List;
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
        if (!notify) {
            return invoices.correct(desk, Correction.WITHDRAW, details, "invoice-links status");
        }
        ExitCode withdrawn = ExitCode.of(invoices.correct(desk, Correction.WITHDRAW, details, ""));
        ExitCode told = ExitCode.of(new SendCommand(desk).send(invoices.isJson()));
        return ExitCode.first(List.of(withdrawn, told)).number();
    }
}
