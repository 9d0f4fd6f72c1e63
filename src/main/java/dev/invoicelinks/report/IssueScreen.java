package dev.invoicelinks.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.CurrencyTotal;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a person reads at the end of {@code issue}: totals by currency, what needs them, where the results lie. */
public final class IssueScreen {

    private static final List<Bucket> WHEN_THERE =
            List.of(Bucket.HELD, Bucket.SKIPPED, Bucket.UNRESOLVED, Bucket.PENDING);

    private final PrintStream out;

    public IssueScreen(PrintStream out) {
        this.out = out;
    }

    /** Prints the summary, without the last line that names the exit code. */
    public void print(IssueSummary summary) {
        RunTotals totals = summary.totals();
        out.println(totals.read().count() == 0 ? finished(summary) : sentence(totals));
        if (totals.read().count() > 0) {
            out.println();
            out.println(table(totals));
        }
        skipped(summary);
        messages(summary.messages());
        needs(summary);
        advice(summary);
        summary.files().forEach(file -> {
            if (file.folder() != null) {
                out.println(file.folder() + "/");
            }
        });
    }

    /** What a run did that read no invoice: the rest of corrections and messages. */
    private static String finished(IssueSummary summary) {
        List<String> parts = new ArrayList<>();
        if (summary.linksEnded() > 0) {
            parts.add(summary.linksEnded() + (summary.linksEnded() == 1 ? " link ended" : " links ended"));
        }
        if (summary.messages().sent() > 0) {
            parts.add(
                    summary.messages().sent() + (summary.messages().sent() == 1 ? " message sent" : " messages sent"));
        }
        return parts.isEmpty()
                ? "No open work: nothing to issue."
                : "Finished what was open: " + String.join(", ", parts) + ". No invoice was open.";
    }

    /** Such as {@code 24 invoices: 21 issued, 1 already issued, 2 rejected}. */
    private static String sentence(RunTotals totals) {
        List<String> parts = new ArrayList<>();
        for (Bucket bucket : Bucket.values()) {
            long count = totals.count(bucket) - (bucket == Bucket.KNOWN ? totals.withdrawn() : 0);
            if (count > 0) {
                parts.add(count + " " + bucket.status());
            }
        }
        if (totals.withdrawn() > 0) {
            parts.add(totals.withdrawn() + " withdrawn (issued again only by reissue)");
        }
        String invoices = totals.read().count() + (totals.read().count() == 1 ? " invoice: " : " invoices: ");
        String nothingNew = totals.count(Bucket.CREATED) == 0 ? ". Nothing new was created." : "";
        return invoices + String.join(", ", parts) + nothingNew;
    }

    private static String table(RunTotals totals) {
        List<String> currencies =
                new ArrayList<>(new TreeSet<>(totals.read().byCurrency().keySet()));
        List<ColumnData<String>> columns = new ArrayList<>();
        columns.add(new Column().header("").dataAlign(HorizontalAlign.LEFT).with(currency -> currency));
        columns.add(count("issued", totals, Bucket.CREATED));
        columns.add(new Column()
                .header("sum")
                .headerAlign(HorizontalAlign.RIGHT)
                .dataAlign(HorizontalAlign.RIGHT)
                .with(currency -> sum(totals.of(Bucket.CREATED), currency)));
        columns.add(count("known", totals, Bucket.KNOWN));
        columns.add(count("rejected", totals, Bucket.REJECTED));
        WHEN_THERE.stream()
                .filter(bucket -> totals.count(bucket) > 0)
                .forEach(bucket -> columns.add(count(bucket.word(), totals, bucket)));
        return AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(currencies, columns)
                .asString();
    }

    private static ColumnData<String> count(String header, RunTotals totals, Bucket bucket) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.RIGHT)
                .dataAlign(HorizontalAlign.RIGHT)
                .with(currency -> String.valueOf(of(totals.of(bucket), currency)));
    }

    private static long of(ControlTotals totals, String currency) {
        CurrencyTotal total = totals.byCurrency().get(currency);
        return total == null ? 0 : total.count();
    }

    private static String sum(ControlTotals totals, String currency) {
        CurrencyTotal total = totals.byCurrency().get(currency);
        return total == null ? "" : Amounts.grouped(total.sum());
    }

    /** What asks for no link, so that it is collected in another way. */
    private void skipped(IssueSummary summary) {
        if (!summary.skipped().isEmpty()) {
            out.println();
            summary.skipped().forEach(skipped -> out.println("Skipped: " + skipped.words()));
        }
    }

    /** Only what a person would ask about: messages that are not simply on their way. */
    private void messages(MessageCounts messages) {
        if (messages.waiting() + messages.needingYou() > 0) {
            out.println();
            out.println("Messages: " + messages.sent() + " sent, " + messages.waiting() + " waiting, "
                    + messages.bounced() + " cannot arrive, " + messages.unknown() + " may have left or not");
        }
    }

    /** Only while links of the file were made: what is known already was told before. */
    private void advice(IssueSummary summary) {
        List<String> told = summary.files().stream()
                .filter(file -> file.totals().count(Bucket.CREATED) > 0)
                .flatMap(file -> file.file().advice().stream())
                .distinct()
                .toList();
        told.forEach(it -> out.println("Good practice: " + it));
        if (!told.isEmpty()) {
            out.println();
        }
    }

    private void needs(IssueSummary summary) {
        long count = summary.needingYou();
        out.println();
        if (count == 0) {
            return;
        }
        out.println(count == 1 ? "1 thing needs you:" : count + " things need you:");
        for (NeedsYou it : summary.needsYou()) {
            String where = it.row() == 0 ? it.file() : "row " + it.row();
            String number = it.number() == null ? "" : "  " + it.number();
            out.println("  " + where + number + "  " + it.what());
        }
        if (count > summary.needsYou().size()) {
            out.println("  ... and " + (count - summary.needsYou().size()) + " more, in the results below.");
        }
        out.println();
    }
}
