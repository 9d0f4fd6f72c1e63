package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileKind;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.invoice.Invoice;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file would come to. Lists hold at most {@link #LISTED_AT_MOST} entries each; totals count all.
 *
 * @param rows rows below the header that are not blank
 * @param read totals of everything read
 * @param byVerdict totals of each verdict; {@code NEW} is what would be issued
 * @param declared what the control file beside it says, if there is one
 * @param differences where the declared totals do not agree: the file would be refused
 * @param linksToEnd invoices with a live link that the file says are not to be paid any more
 * @param held revisions, contact changes and conflicts, each with what differs
 * @param skippedBy totals of what asks for no link, by its reason
 * @param rejected problems of rejected rows, in the order of the file
 * @param warnings problems of rows that go on
 * @param advice good practice that the file does not follow, a sentence each
 * @param header the column names as they are written
 * @param firstRows the first rows as they are written, below their header
 * @param firstToIssue the first invoices that would be issued
 */
public record FilePreview(
        Path file,
        FileLayout layout,
        int rows,
        ControlTotals read,
        Map<Verdict, ControlTotals> byVerdict,
        @Nullable DeclaredTotals declared,
        List<String> differences,
        Map<Verdict, List<PreviewedRow>> held,
        List<PreviewedRow> linksToEnd,
        List<PreviewedRow> skipped,
        Map<String, ControlTotals> skippedBy,
        List<RowProblem> rejected,
        List<RowProblem> warnings,
        List<String> advice,
        List<String> header,
        List<SourceRow> firstRows,
        List<Invoice> firstToIssue) {

    /** Entries that a list holds at most; who has more to correct begins with these. */
    public static final int LISTED_AT_MOST = 10_000;

    /** Totals of one verdict. */
    public ControlTotals of(Verdict verdict) {
        return byVerdict.getOrDefault(verdict, ControlTotals.NONE);
    }

    /** True when the whole file would be refused. */
    public boolean isRefused() {
        return !differences.isEmpty();
    }

    /** The fields of {@code check FILE --json}, in their order. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", String.valueOf(file.getFileName()));
        boolean isText = layout.kind() == FileKind.TEXT;
        json.put(
                "encoding",
                isText ? layout.text().encoding().name() : layout.kind().title());
        json.put("delimiter", isText ? String.valueOf(layout.text().delimiter()) : "");
        json.put("header_row", layout.headerRow());
        json.put("profile", layout.profile());
        json.put("date_order", layout.writing().dateOrderWord());
        json.put("decimal_sign", layout.writing().decimalSignWord());
        json.put("rows", rows);
        json.put("invoices", read.count());
        json.put("to_issue", of(Verdict.NEW).count());
        json.put("known", of(Verdict.KNOWN).count());
        json.put("revisions", held(Verdict.REVISION));
        json.put("contact_changes", held(Verdict.CONTACT_CHANGE));
        json.put("conflicts", held(Verdict.CONFLICT));
        json.put("links_to_end", linksToEnd.stream().map(PreviewedRow::asJson).toList());
        json.put("skipped", skipped.stream().map(FilePreview::skipped).toList());
        json.put("rejected", rejected.stream().map(FilePreview::rejected).toList());
        json.put("totals", of(Verdict.NEW).asJson());
        return json;
    }

    private List<Map<String, Object>> held(Verdict verdict) {
        return held.getOrDefault(verdict, List.of()).stream()
                .map(PreviewedRow::asJson)
                .toList();
    }

    private static Map<String, Object> skipped(PreviewedRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row.row());
        json.put("reason", row.reason());
        return json;
    }

    private static Map<String, Object> rejected(RowProblem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", problem.row());
        json.put("column", problem.column());
        json.put("value", problem.value());
        json.put("rule", problem.rule());
        json.put("remedy", problem.remedy());
        return json;
    }
}
