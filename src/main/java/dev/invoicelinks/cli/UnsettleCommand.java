package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.CorrectionReport;
import dev.invoicelinks.correction.Decision;
import dev.invoicelinks.correction.Settling;
import dev.invoicelinks.correction.SettlingRules;
import dev.invoicelinks.correction.StandingEntry;
import dev.invoicelinks.invoice.CardNumbers;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Take back what was recorded as settled or written off. */
@Command(
        name = "unsettle",
        description =
                "Take back the last thing that was recorded as settled or written off for an invoice: it becomes what it"
                        + " was; where a link was ended for it, the next issue makes another.",
        footer = {"", "Example: invoice-links unsettle INV-7"},
        mixinStandardHelpOptions = true)
final class UnsettleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INVOICE", description = "Invoice number")
    private String number = "";

    @Option(names = "--ref", paramLabel = "TEXT", description = "The one with this reference, where there are several")
    private String reference = "";

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    UnsettleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = Workplace.withProvider(desk, SettleDesk.ROOMS)) {
            Merchant merchant = SettleDesk.merchant(workplace);
            PrintStream out = desk.words(json.isAsked());
            out.println(ModeLine.of(workplace.settings(), merchant));
            Affected invoice = SettleDesk.find(workplace, merchant, number)
                    .orElseThrow(() -> new WrongUse(
                            "The books know no invoice " + number + ". See what there is with: invoice-links list"));
            Settling settling = workplace.room(Settling.class);
            StandingEntry entry = chosen(settling.standing(merchant, invoice.number()));
            Decision decision = SettlingRules.unsettle(invoice);
            if (!decision.isDone()) {
                throw new WrongUse(number + ": " + decision.words() + ". Nothing was changed.");
            }
            out.println("1 entry to be taken back: " + invoice.number() + "  "
                    + entry.entry().words());
            if (decision.step() == Decision.Step.END_LINK) {
                out.println("1 link will be ended.");
            }
            if (!consent.isGiven(desk)) {
                return CorrectionEnd.unchanged("unsettle").tell(desk, json.isAsked());
            }
            CorrectionReport report = settling.unsettle(merchant, invoice, entry, desk.progress(json.isAsked()));
            return new SettleDesk(desk, consent, json).finish("unsettle", report, List.of(), 1, entry.linkEnded());
        }
    }

    private StandingEntry chosen(List<StandingEntry> standing) {
        String asKept = CardNumbers.masked(reference);
        List<StandingEntry> fitting = standing.stream()
                .filter(it -> asKept.isEmpty() || it.entry().reference().equals(asKept))
                .toList();
        if (fitting.isEmpty()) {
            throw new WrongUse(
                    standing.isEmpty()
                            ? "Nothing is recorded as settled outside for " + number + "."
                            : "Nothing that stands for " + number + " has the reference \"" + asKept
                                    + "\"; there is: "
                                    + standing.stream()
                                            .map(it -> it.entry().words() + " \""
                                                    + it.entry().reference() + "\"")
                                            .collect(Collectors.joining("; ")));
        }
        return fitting.get(fitting.size() - 1);
    }
}
