package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.CorrectionReport;
import dev.invoicelinks.correction.Settling;
import dev.invoicelinks.correction.StandingEntry;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.report.cases.Decisions;
import dev.invoicelinks.report.cases.Resolution;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Take a decision about an exception back. */
@Command(
        name = "unresolve",
        description = "Take a decision about an exception back: it is open as it was, and so is what was written off.",
        footer = {"", "Example: invoice-links unresolve 12"},
        mixinStandardHelpOptions = true)
final class UnresolveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The exception's number")
    private long id;

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    UnresolveCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = Workplace.withProvider(desk, CaseDesk.ROOMS)) {
            Merchant merchant = SettleDesk.merchant(workplace);
            PrintStream words = desk.words(json.isAsked());
            words.println(ModeLine.of(workplace.settings(), merchant));
            Case it = CaseDesk.find(workplace, merchant, id);
            if (it.decided().resolution() == null) {
                throw new WrongUse("Nothing was decided about exception " + id + ".");
            }
            words.println(CasesScreen.line(it) + ": no longer "
                    + it.decided().resolution().word());
            if (!consent.isGiven(desk)) {
                return CaseDesk.unchanged(it).tell(desk, json.isAsked());
            }
            if (it.decided().resolution() == Resolution.WRITTEN_OFF) {
                takeBack(workplace, merchant, it);
            }
            boolean done = workplace.room(Decisions.class).unresolve(merchant, it);
            return CaseDesk.end(done, it, "open again", "invoice-links reconcile")
                    .tell(desk, json.isAsked());
        }
    }

    /** Safe to repeat: what was taken back does not stand any more. */
    private void takeBack(Workplace workplace, Merchant merchant, Case it) {
        String number = String.valueOf(it.concerns().invoiceNumber());
        Settling settling = workplace.room(Settling.class);
        for (StandingEntry entry : settling.standing(merchant, number)) {
            if (entry.entry().reference().equals(CaseDesk.reference(id))) {
                Affected invoice = SettleDesk.find(workplace, merchant, number).orElseThrow();
                CorrectionReport report = settling.unsettle(merchant, invoice, entry, desk.progress(json.isAsked()));
                CorrectionScreen.after(desk.words(json.isAsked()), report);
            }
        }
    }
}
