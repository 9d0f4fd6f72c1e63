package dev.invoicelinks.cli;

import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.CurrencyTotal;
import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.Verdict;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.notice.Forecast;
import dev.invoicelinks.run.OneLine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What an accountant reads before anything happens: the file as understood, its totals, what needs them. */
final class CheckScreen {

    private static final int MOST_LISTED = 10;
    private static final Map<Character, String> DELIMITERS = Map.of(',', "comma", ';', "semicolon", '\t', "tab");

    private final PrintStream out;

    CheckScreen(PrintStream out) {
        this.out = out;
    }

    void print(Path file, FilePreview found, List<Forecast.Line> messages) {
        FileLayout layout = found.layout();
        out.println(String.join(
                " · ",
                OneLine.of(file.toString()),
                layout.text().encoding().name() + (layout.text().byteOrderMark() ? " with byte order mark" : ""),
                DELIMITERS.getOrDefault(
                        layout.text().delimiter(), String.valueOf(layout.text().delimiter())),
                "header in row " + layout.headerRow(),
                "profile " + layout.profile()));
        out.println();
        line("read", found.read());
        out.println("  hash total     " + found.read().hashTotal()
                + (found.declared() == null ? "" : found.isRefused() ? "" : "  (declared totals agree)"));
        found.differences().forEach(difference -> out.println("  declared       " + difference));
        line("to issue", found.of(Verdict.NEW));
        line("known", found.of(Verdict.KNOWN));
        line("revisions", found.of(Verdict.REVISION));
        line("contact changes", found.of(Verdict.CONTACT_CHANGE));
        line("conflicts", found.of(Verdict.CONFLICT));
        line("skipped", found.of(Verdict.SKIPPED));
        line("rejected", found.of(Verdict.REJECTED));
        needs(found);
        first(found.firstToIssue());
        messages.forEach(line -> out.println("Messages: " + line.words()));
        out.println();
    }

    private void line(String label, ControlTotals totals) {
        if (totals.count() == 0 && !label.equals("read") && !label.equals("to issue")) {
            return;
        }
        String sums = totals.byCurrency().isEmpty() ? "" : "  " + sums(totals);
        out.println("  " + String.format("%-15s", label) + String.format("%5d", totals.count()) + sums);
    }

    /** Each currency with its sum. */
    static String sums(ControlTotals totals) {
        return totals.byCurrency().entrySet().stream()
                .map(total -> sum(total.getKey(), total.getValue()))
                .collect(java.util.stream.Collectors.joining("  "));
    }

    private static String sum(String currency, CurrencyTotal total) {
        return currency + " "
                + String.format(java.util.Locale.ROOT, "%,." + total.sum().scale() + "f", total.sum());
    }

    private void needs(FilePreview found) {
        if (!found.rejected().isEmpty()) {
            out.println();
            out.println("Needs you:");
            found.rejected().stream()
                    .limit(MOST_LISTED)
                    .forEach(problem -> out.println("  row " + problem.row() + "  " + problem.words()));
            more(found.rejected().size());
        }
        found.held()
                .forEach((verdict, rows) -> rows.stream()
                        .limit(MOST_LISTED)
                        .forEach(row -> out.println("  row " + row.row() + "  " + row.number() + "  " + row.reason())));
        found.skipped().stream()
                .limit(MOST_LISTED)
                .forEach(row -> out.println("  row " + row.row() + "  " + row.number() + "  skipped: " + row.reason()));
        found.warnings().stream()
                .limit(MOST_LISTED)
                .forEach(warning -> out.println("  row " + warning.row() + "  warning: " + warning.words()));
        found.advice().forEach(advice -> out.println("  Good practice: " + advice));
    }

    private void more(int count) {
        if (count > MOST_LISTED) {
            out.println("  ... and " + (count - MOST_LISTED) + " more; check --json lists them all.");
        }
    }

    private void first(List<Invoice> first) {
        if (first.isEmpty()) {
            return;
        }
        out.println();
        out.println("First messages:");
        first.stream()
                .limit(5)
                .forEach(invoice -> out.println(
                        "  " + invoice.number() + "  " + CorrectionScreen.money(invoice.amountDue()) + "  to "
                                + (invoice.customer().emails().isEmpty()
                                        ? "SMS " + invoice.customer().phone()
                                        : String.join(", ", invoice.customer().emails()))));
    }
}
