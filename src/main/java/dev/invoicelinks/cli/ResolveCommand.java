package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.SettleOrder;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.report.cases.Decisions;
import dev.invoicelinks.report.cases.Outcome;
import dev.invoicelinks.report.cases.Resolution;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decide about an exception: who, when and why is kept. */
@Command(
        name = "resolve",
        description = "Decide about an exception; who decided, when and why is kept. Taken back by unresolve.",
        footer = {"", "Example: invoice-links resolve 12 --refund-noted --note 'refund 8813, by Anna' --yes"},
        mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The exception's number, as exceptions lists it")
    private long id;

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why, for whoever looks at it later")
    private String note = "";

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    ResolveCommand(Desk desk) {
        this.desk = desk;
    }

    /** One of these. */
    static final class Choice {

        @Option(
                names = "--accept-candidate",
                arity = "0..1",
                fallbackValue = "",
                paramLabel = "INVOICE",
                description = "The charge belongs to the suggested invoice, or to this one")
        private @Nullable String accepted;

        @Option(names = "--write-off", description = "What is open of the invoice is given up")
        private boolean writeOff;

        @Option(names = "--refund-noted", description = "The money goes back, or went back")
        private boolean refund;

        @Option(names = "--ignore", description = "Nothing is to be done")
        private boolean ignore;
    }

    @Override
    public Integer call() {
        if (note.isBlank()) {
            throw new WrongUse("--note is empty: say why, for whoever looks at it later.");
        }
        try (Workplace workplace = choice.writeOff
                ? Workplace.withProvider(desk, CaseDesk.ROOMS)
                : Workplace.withBooks(desk, CaseDesk.ROOMS)) {
            Merchant merchant = SettleDesk.merchant(workplace);
            PrintStream words = desk.words(json.isAsked());
            words.println(ModeLine.of(workplace.settings(), merchant));
            Case it = CaseDesk.find(workplace, merchant, id);
            if (it.decided().state() != Case.State.OPEN) {
                throw new WrongUse("Exception " + id + " is not open: it is " + CaseDesk.words(it) + ".");
            }
            String number = choice.accepted == null ? null : accepted(workplace, merchant, it);
            CaseWriteOff writeOff = new CaseWriteOff(desk, workplace, merchant);
            Optional<SettleOrder> order = choice.writeOff ? writeOff.order(it) : Optional.empty();
            words.println(CasesScreen.line(it) + ": " + resolution().word() + (number == null ? "" : ": " + number)
                    + order.map(what -> ", " + what.entries().get(0).words()).orElse(""));
            if (!consent.isGiven(desk)) {
                return CaseDesk.unchanged(it).tell(desk, json.isAsked());
            }
            order.ifPresent(what -> writeOff.apply(it, what, json.isAsked()));
            boolean noted = workplace.room(Decisions.class).resolve(merchant, it, resolution(), number, note.strip());
            return CaseDesk.end(
                            noted,
                            it,
                            resolution().word() + (number == null ? "" : ": " + number),
                            choice.writeOff || number != null ? "invoice-links reconcile" : "invoice-links exceptions")
                    .tell(desk, json.isAsked());
        }
    }

    private Resolution resolution() {
        if (choice.accepted != null) {
            return Resolution.ACCEPTED;
        }
        return choice.writeOff ? Resolution.WRITTEN_OFF : choice.refund ? Resolution.REFUND_NOTED : Resolution.IGNORED;
    }

    /** Only money that belongs to no invoice can be given to one. */
    private String accepted(Workplace workplace, Merchant merchant, Case it) {
        if (it.outcome() != Outcome.OTHER_ORIGIN && it.outcome() != Outcome.ORPHAN_TOKEN) {
            throw new WrongUse("Exception " + id + " is about " + it.subject()
                    + ", which belongs to an invoice already: --accept-candidate is for charges that belong to none.");
        }
        String named = choice.accepted == null ? "" : choice.accepted;
        Case.Candidate suggested = it.concerns().suggested();
        if (named.isEmpty() && suggested == null) {
            throw new WrongUse("No invoice is suggested for " + it.subject()
                    + ". Name the one it belongs to: --accept-candidate INVOICE.");
        }
        String number = named.isEmpty() ? suggested.number() : named;
        return SettleDesk.find(workplace, merchant, number)
                .map(Affected::number)
                .orElseThrow(() -> new WrongUse("The books know no invoice " + number + ". Nothing was changed."));
    }
}
