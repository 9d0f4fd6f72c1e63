package dev.invoicelinks.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.notice.Foreseen;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.report.CheckedFile;
import dev.invoicelinks.report.CheckedLine;
import dev.invoicelinks.report.Words;
import dev.invoicelinks.run.OneLine;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an accountant reads before anything happens: the file as understood, its totals, what needs them, what customers would read. */
final class CheckScreen {

    private static final int MOST_LISTED = 10;
    private static final Words WORDS = Words.in("en");

    private final PrintStream out;

    CheckScreen(PrintStream out) {
        this.out = out;
    }

    void print(CheckedFile checked) {
        FilePreview found = checked.preview();
        out.println(OneLine.of(checked.named().toString()) + " · " + String.join(" · ", checked.written()));
        findings(found.layout().findings());
        out.println();
        out.println(totals(checked));
        out.println("  hash total " + found.read().hashTotal() + agreement(found));
        found.differences().forEach(difference -> out.println("  differs: " + difference));
        needs(found);
        first(checked.first());
        checked.messages().forEach(line -> out.println("Messages: " + line.words()));
        out.println();
    }

    private void findings(List<Finding> findings) {
        if (!findings.isEmpty()) {
            print(
                    findings,
                    List.of(
                            column("", HorizontalAlign.LEFT, Finding::what),
                            column("", HorizontalAlign.LEFT, Finding::found),
                            column("", HorizontalAlign.LEFT, found -> OneLine.of(found.why()))));
        }
    }

    private static String totals(CheckedFile checked) {
        List<ColumnData<CheckedLine>> columns = new ArrayList<>();
        columns.add(column("", HorizontalAlign.LEFT, CheckedLine::label));
        columns.add(column(WORDS.say("check.invoices"), HorizontalAlign.RIGHT, CheckedLine::count));
        checked.currencies()
                .forEach(currency -> columns.add(column(
                        currency, HorizontalAlign.RIGHT, line -> line.sums().getOrDefault(currency, ""))));
        return table(checked.lines(WORDS), columns);
    }

    private static String agreement(FilePreview found) {
        return found.declared() != null && !found.isRefused() ? "  (declared totals agree)" : "";
    }

    private void needs(FilePreview found) {
        if (!found.rejected().isEmpty()) {
            out.println();
            out.println("Needs you:");
        }
        list(AlikeProblems.among(found.rejected()), AlikeProblems::words);
        list(found.linksToEnd(), row -> "row " + row.row() + "  " + row.number() + "  link to end: " + row.reason());
        found.held()
                .values()
                .forEach(rows -> list(rows, row -> "row " + row.row() + "  " + row.number() + "  " + row.reason()));
        list(found.linksToEnd(), row -> "row " + row.row() + "  " + row.number() + "  link to end: " + row.reason());
        list(found.skipped(), row -> "row " + row.row() + "  " + row.number() + "  skipped: " + row.reason());
        list(AlikeProblems.among(found.warnings()), warnings -> "warning: " + warnings.words());
        found.advice().forEach(advice -> out.println("  Good practice: " + advice));
    }

    private <T> void list(Collection<T> all, Function<T, String> words) {
        all.stream().limit(MOST_LISTED).forEach(it -> out.println("  " + words.apply(it)));
        if (all.size() > MOST_LISTED) {
            out.println("  ... and " + (all.size() - MOST_LISTED) + " more; check --json lists them all.");
        }
    }

    private void first(List<Foreseen> first) {
        if (first.isEmpty()) {
            return;
        }
        out.println();
        out.println("First messages:");
        print(
                first,
                List.of(
                        column(
                                "",
                                HorizontalAlign.LEFT,
                                message -> OneLine.of(message.invoice().number().value())),
                        column(
                                "",
                                HorizontalAlign.RIGHT,
                                message ->
                                        CorrectionScreen.money(message.invoice().amountDue())),
                        column("", HorizontalAlign.LEFT, CheckScreen::recipients),
                        column("", HorizontalAlign.LEFT, message -> OneLine.of(message.firstSeen()))));
    }

    private static String recipients(Foreseen message) {
        String addresses = message.recipients().stream().map(Recipient::address).collect(Collectors.joining(", "));
        return message.recipients().get(0).channel().shown() + " " + OneLine.of(addresses);
    }

    private <T> void print(List<T> rows, List<ColumnData<T>> columns) {
        out.println(table(rows, columns));
    }

    private static <T> String table(List<T> rows, List<ColumnData<T>> columns) {
        return AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(rows, columns)
                .asString()
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static <T> ColumnData<T> column(String header, HorizontalAlign align, Function<T, String> cell) {
        return new Column()
                .header(header)
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(Integer.MAX_VALUE)
                .with(cell);
    }
}
