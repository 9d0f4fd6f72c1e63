package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.Invoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts and lists what judged rows come to, in bounded lists. */
final class PreviewTally {

    private static final int FIRST_INVOICES = 5;

    private final Tally read = new Tally();
    private final Map<Verdict, Tally> byVerdict = new EnumMap<>(Verdict.class);
    private final Map<Verdict, List<PreviewedRow>> held = new EnumMap<>(Verdict.class);
    private final List<PreviewedRow> skipped = new ArrayList<>();
    private final List<PreviewedRow> linksToEnd = new ArrayList<>();
    private final Map<String, Tally> skippedBy = new TreeMap<>();
    private final List<RowProblem> rejected = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();
    private final AdviceTally advice = new AdviceTally();
    private final List<StagedRow> firstToIssue = new ArrayList<>();

    private final Consumer<Invoice> eachToIssue;

    PreviewTally(Consumer<Invoice> eachToIssue) {
        this.eachToIssue = eachToIssue;
    }

    void add(StagedRow row, Comparison comparison) {
        Verdict verdict = comparison.verdict();
        byVerdict.computeIfAbsent(verdict, none -> new Tally()).add(row.content());
        if (verdict == Verdict.REPEATED) {
            return;
        }
        read.add(row.content());
        list(row.problems());
        String number =
                row.content().number() == null ? "" : row.content().number().value();
        switch (verdict) {
            case REVISION, CONTACT_CHANGE, CONFLICT ->
                keep(
                        held.computeIfAbsent(verdict, none -> new ArrayList<>()),
                        new PreviewedRow(
                                row.row(),
                                number,
                                comparison.reason(),
                                row.content().amount()));
            case SKIPPED -> skipped(row, number);
            case NEW -> toIssue(row);
            case REJECTED, REPEATED, KNOWN -> {}
        }
    }

    private void skipped(StagedRow row, String number) {
        String reason = skipReason(row);
        skippedBy.computeIfAbsent(reason, none -> new Tally()).add(row.content());
        keep(skipped, new PreviewedRow(row.row(), number, reason, row.content().amount()));
    }

    /** A row that proposes something for an invoice whose link is live. */
    void propose(StagedRow row, Proposal proposal) {
        PreviewedRow told = new PreviewedRow(
                row.row(), proposal.number(), proposal.reason(), row.content().amount());
        keep(
                proposal.kind() == Proposal.Kind.END
                        ? linksToEnd
                        : held.computeIfAbsent(Verdict.REVISION, none -> new ArrayList<>()),
                told);
    }

    private void list(List<RowProblem> problems) {
        for (RowProblem problem : problems) {
            switch (problem.severity()) {
                case REJECTED -> keep(rejected, problem);
                case WARNING -> keep(warnings, problem);
                case SKIPPED -> {}
            }
        }
    }

    private static String skipReason(StagedRow row) {
        return row.problems().stream()
                .filter(problem -> problem.severity() == Severity.SKIPPED)
                .map(problem -> problem.rule() + ", " + problem.remedy())
                .collect(Collectors.joining("; "));
    }

    private void toIssue(StagedRow row) {
        advice.add(row);
        row.content().invoice().ifPresent(eachToIssue);
        if (firstToIssue.size() < FIRST_INVOICES) {
            firstToIssue.add(row);
        }
    }

    private static <T> void keep(List<T> list, T entry) {
        if (list.size() < FilePreview.LISTED_AT_MOST) {
            list.add(entry);
        }
    }

    /** The preview of everything that was added. */
    FilePreview preview(UnderstoodFile understood, Preview.Sample sample, @Nullable DeclaredTotals declared) {
        ControlTotals all = read.totals();
        rejected.sort(Comparator.comparingInt(RowProblem::row));
        warnings.sort(Comparator.comparingInt(RowProblem::row));
        return new FilePreview(
                sample.file(),
                understood.layout(),
                understood.rows(),
                all,
                totals(byVerdict, new EnumMap<>(Verdict.class)),
                declared,
                differences(understood, declared, all),
                held,
                linksToEnd,
                skipped,
                totals(skippedBy, new TreeMap<>()),
                rejected,
                warnings,
                advice.sentences(),
                sample.header(),
                sample.rows(),
                invoices());
    }

    private static List<String> differences(
            UnderstoodFile understood, @Nullable DeclaredTotals declared, ControlTotals all) {
        List<String> differences = new ArrayList<>(understood.differences());
        if (declared != null) {
            differences.addAll(declared.differences(all));
        }
        return differences;
    }

    private static <K> Map<K, ControlTotals> totals(Map<K, Tally> tallies, Map<K, ControlTotals> totals) {
        tallies.forEach((key, tally) -> totals.put(key, tally.totals()));
        return totals;
    }

    private List<Invoice> invoices() {
        return firstToIssue.stream()
                .sorted(Comparator.comparingInt(StagedRow::row))
                .map(row -> row.content().invoice())
                .flatMap(Optional::stream)
                .toList();
    }
}
