package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.Selection;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.job.BooksFile;
import dev.invoicelinks.job.CorrectionConfiguration;
import dev.invoicelinks.run.Merchant;
import java.io.Console;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all corrections share on the command line: which invoices, what it comes to, and a yes. */
final class CorrectionDesk {

    private static final int MOST_LISTED = 10;

    @Parameters(paramLabel = "INVOICE", arity = "0..*", description = "Invoice numbers")
    private List<String> numbers = new ArrayList<>();

    @Option(names = "--run", paramLabel = "N", description = "All invoices that this run's files brought")
    private List<Long> runs = new ArrayList<>();

    @Option(names = "--customer", paramLabel = "ID", description = "All invoices of this customer")
    private List<String> customers = new ArrayList<>();

    @Option(names = "--yes", description = "Do not ask")
    private boolean yes;

    /** Shows what would be touched, asks, and does it. */
    int correct(Desk desk, Correction correction, String reason) {
        Selection selection = new Selection(
                numbers.stream().map(it -> InvoiceNumber.canonical(it).value()).toList(), runs, customers);
        if (selection.isEmpty()) {
            throw new WrongUse("Say which invoices: their numbers, --run or --customer.");
        }
        try (Workplace workplace = Workplace.withBooks(desk, CorrectionConfiguration.class)) {
            Merchant merchant = KnownMerchant.in(workplace)
                    .orElseThrow(() -> new WrongUse("There is no invoice yet. Begin with: invoice-links issue FILE"));
            desk.out().println(ModeLine.of(workplace.settings(), merchant));
            Corrections corrections = workplace.room(Corrections.class);
            List<Affected> found = corrections.find(merchant, correction, selection);
            refuseUnfound(correction, selection, found);
            tell(desk, correction, found);
            if (!confirmed(desk)) {
                desk.out().println("Nothing was changed.");
                return 0;
            }
            boolean takeOver = BooksFile.of(workplace.settings().databaseUrl()).isPresent();
            List<Affected> done = corrections.apply(merchant, correction, found, reason, takeOver);
            desk.out()
                    .println("Done for " + done.size() + ". Next: invoice-links "
                            + (correction == Correction.HOLD ? "release, when it may go on" : "issue"));
            return 0;
        }
    }

    private static void refuseUnfound(Correction correction, Selection selection, List<Affected> found) {
        List<String> names = found.stream().map(Affected::number).toList();
        List<String> missing =
                selection.numbers().stream().filter(it -> !names.contains(it)).toList();
        if (!missing.isEmpty() || found.isEmpty()) {
            throw new WrongUse(
                    "Nothing " + correction.intent() + (missing.isEmpty() ? "" : ": " + String.join(", ", missing))
                            + ". Look at what is so with: invoice-links list, invoice-links status INVOICE. Nothing was changed.");
        }
    }

    private static void tell(Desk desk, Correction correction, List<Affected> found) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        found.forEach(it ->
                sums.merge(it.amount().getCurrencyUnit().getCode(), it.amount().getAmount(), BigDecimal::add));
        List<String> words = sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue().toPlainString())
                .toList();
        desk.out()
                .println(found.size() + (found.size() == 1 ? " invoice " : " invoices ") + correction.intent() + ": "
                        + String.join(" · ", words));
        found.stream()
                .limit(MOST_LISTED)
                .forEach(it -> desk.out()
                        .println("  " + it.number() + "  " + it.amount() + "  " + it.state()
                                + (it.detail().isEmpty() ? "" : "  " + it.detail())));
        if (found.size() > MOST_LISTED) {
            desk.out().println("  ... and " + (found.size() - MOST_LISTED) + " more");
        }
    }

    private boolean confirmed(Desk desk) {
        if (yes) {
            return true;
        }
        @Nullable Console console = desk.terminal() ? System.console() : null;
        if (console == null) {
            throw new WrongUse("Nobody is there to ask. Repeat the command with --yes to do it.");
        }
        String answer = console.readLine("Do it? [y/N] ");
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
