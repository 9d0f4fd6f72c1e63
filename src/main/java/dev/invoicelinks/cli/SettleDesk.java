package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.CorrectionReport;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.Decision.Step;
import dev.invoicelinks.correction.OutsideEntry;
import dev.invoicelinks.correction.Selection;
import dev.invoicelinks.correction.SettleOrder;
import dev.invoicelinks.correction.Settling;
import dev.invoicelinks.correction.SettlingRules;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.job.CorrectionConfiguration;
import dev.invoicelinks.job.EndingConfiguration;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What settling shares on the command line: what is meant, what it comes to, a yes, and what came of it. */
final class SettleDesk {

    static final Class<?>[] ROOMS = {
        CorrectionConfiguration.class, EndingConfiguration.class, IssuingConfiguration.class, NoticeConfiguration.class
    };
    private static final int MOST_LISTED = 10;

    private final Desk desk;
    private final Consent consent;
    private final JsonOption json;

    SettleDesk(Desk desk, Consent consent, JsonOption json) {
        this.desk = desk;
        this.consent = consent;
        this.json = json;
    }

    /** The newest revision of an invoice; empty when the books do not know its number. */
    static Optional<Affected> find(Workplace workplace, Merchant merchant, String number) {
        Selection selection =
                new Selection(List.of(InvoiceNumber.canonical(number).value()), List.of(), List.of(), List.of());
        return workplace.room(Corrections.class).find(merchant, selection).stream()
                .findFirst();
    }

    static Merchant merchant(Workplace workplace) {
        return KnownMerchant.in(workplace)
                .orElseThrow(() -> new WrongUse("There is no invoice yet. Begin with: invoice-links issue FILE"));
    }

    /** Shows what the rows come to, asks, and records it. */
    int settle(String command, List<SettleFile.Row> rows) {
        try (Workplace workplace = Workplace.withProvider(desk, ROOMS)) {
            Merchant merchant = merchant(workplace);
            PrintStream out = words();
            out.println(ModeLine.of(workplace.settings(), merchant));
            LocalDate today = LocalDate.ofInstant(
                    desk.clock().instant(), workplace.settings().zone());
            SettleRows.Stated stated = new SettleRows(workplace, merchant, today).read(rows);
            List<SettleOrder> applicable = stated.orders();
            List<String> wrong = stated.wrong();
            if (applicable.isEmpty()) {
                throw new WrongUse("Nothing to be settled: " + String.join("; ", wrong) + ". Nothing was changed.");
            }
            show(applicable, wrong);
            if (!consent.isGiven(desk)) {
                return CorrectionEnd.unchanged(command).tell(desk, json.isAsked());
            }
            CorrectionReport report =
                    workplace.room(Settling.class).settle(merchant, applicable, desk.progress(json.isAsked()));
            boolean part = applicable.stream().anyMatch(order -> !order.isFull());
            return finish(command, report, wrong, applicable.size(), part);
        }
    }

    private void show(List<SettleOrder> orders, List<String> wrong) {
        PrintStream out = words();
        out.println(CorrectionScreen.count(orders.size(), "invoice") + " to be settled outside: "
                + CorrectionScreen.sums(orders.stream().map(SettleOrder::total)));
        orders.stream().limit(MOST_LISTED).forEach(order -> out.println("  " + line(order)));
        more(orders.size());
        long links = orders.stream()
                .filter(order -> SettlingRules.settle(order).step() == Step.END_LINK)
                .count();
        if (links > 0) {
            out.println(CorrectionScreen.count(links, "link") + " will be ended, after a look for payments.");
        }
        if (!wrong.isEmpty()) {
            out.println(wrong.size() + " left:");
            wrong.stream().limit(MOST_LISTED).forEach(words -> out.println("  " + words));
            more(wrong.size());
        }
    }

    private void more(int count) {
        if (count > MOST_LISTED) {
            words().println("  ... and " + (count - MOST_LISTED) + " more");
        }
    }

    private static String line(SettleOrder order) {
        String entries = String.join(
                ", ", order.entries().stream().map(OutsideEntry::words).toList());
        return order.invoice().number() + "  " + entries
                + (order.isFull()
                        ? ", all that is open"
                        : "; " + CorrectionScreen.money(order.invoice().open().minus(order.total())) + " stay open");
    }

    /** Says what came of it, and how to go on. */
    int finish(String command, CorrectionReport report, List<String> left, int asked, boolean newLink) {
        CorrectionScreen.after(words(), report);
        String next = newLink ? "invoice-links issue, which makes the links for what is open" : "invoice-links status";
        return CorrectionEnd.of(command, report, left, asked, next).tell(desk, json.isAsked());
    }

    private PrintStream words() {
        return desk.words(json.isAsked());
    }
}
