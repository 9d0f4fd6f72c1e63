package dev.invoicelinks.report;

import com.samskivert.mustache.Template;
import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.CurrencyTotal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code summary.html}: one page for the accountant, with nothing fetched from anywhere. */
final class SummaryPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Template PAGE = PageTemplate.of("summary.html");

    private SummaryPage() {}

    static String of(IssueSummary summary, String trouble, ZoneId zone) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("mode", summary.run().merchant().mode());
        page.put("merchant", summary.run().merchant().name());
        page.put("account", summary.run().merchant().account());
        page.put("run", summary.run().number());
        page.put("started", TIME.format(summary.run().startedAt().atZone(zone)) + " " + zone);
        page.put("trouble", trouble);
        page.put("files", summary.files().stream().map(SummaryPage::file).toList());
        page.put("read", summary.totals().read().count());
        page.put("hash_total", summary.totals().read().hashTotal());
        page.put("buckets", buckets(summary.totals()));
        page.put("skipped", summary.skipped().stream().map(SkippedFor::words).toList());
        page.put("needs_you", summary.needsYou().stream().map(SummaryPage::need).toList());
        page.put("more", Math.max(0, summary.needingYou() - summary.needsYou().size()));
        return PAGE.execute(page);
    }

    private static Map<String, Object> file(FileSummary summary) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", summary.file().name());
        file.put("sha256", summary.file().sha256());
        String refusal = summary.file().refusal();
        file.put("refusal", refusal == null ? "" : refusal);
        return file;
    }

    private static List<Map<String, Object>> buckets(RunTotals totals) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Bucket bucket : Bucket.values()) {
            ControlTotals of = totals.of(bucket);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("word", bucket.word());
            row.put("count", of.count());
            row.put("sums", sums(of));
            rows.add(row);
        }
        return rows;
    }

    private static String sums(ControlTotals totals) {
        StringBuilder sums = new StringBuilder();
        totals.byCurrency()
                .forEach((currency, total) ->
                        sums.append(sums.isEmpty() ? "" : " · ").append(sum(currency, total)));
        return sums.toString();
    }

    private static String sum(String currency, CurrencyTotal total) {
        return currency.equals(ControlTotals.UNKNOWN)
                ? "currency unknown"
                : currency + " " + Amounts.grouped(total.sum());
    }

    private static Map<String, Object> need(NeedsYou it) {
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("row", it.row() == 0 ? "" : "row " + it.row());
        need.put("number", it.number() == null ? "" : it.number());
        need.put("what", it.what());
        return need;
    }
}
