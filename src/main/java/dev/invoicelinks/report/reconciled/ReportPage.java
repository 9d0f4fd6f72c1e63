package dev.invoicelinks.report.reconciled;

import com.samskivert.mustache.Template;
import dev.invoicelinks.reconcile.AgeingBucket;
import dev.invoicelinks.reconcile.OutcomeWords;
import dev.invoicelinks.report.PageTemplate;
import dev.invoicelinks.report.Words;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.report.cases.CaseWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code report.html}: one page in the order in which an accountant asks, with nothing fetched from anywhere. */
final class ReportPage {

    private static final Template PAGE = PageTemplate.of("report.html");

    private final Words words;
    private final ReportRows rows;
    private final ReportCharts charts;

    /** @param language ISO 639-1 */
    ReportPage(String language) {
        OutcomeWords outcomes = OutcomeWords.in(language);
        this.words = Words.in(language);
        this.rows = new ReportRows(words, outcomes, CaseWords.in(language));
        this.charts = new ReportCharts(words, outcomes);
    }

    /** What the page shows beside the figures. */
    record Beside(
            List<Case> first, long needing, List<Ageing.Line> overdue, List<String> files, List<String> troubles) {}

    String of(Figures figures, Beside beside) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("language", words.language());
        page.put("t", words.all("page."));
        head(page, figures, beside);
        money(page, figures);
        open(page, figures, beside);
        page.put("movements", figures.movements().stream().map(rows::movement).toList());
        page.put("files", beside.files().stream().map(rows::file).toList());
        page.put("waiting", rows.waiting(figures.waiting()));
        page.put("left", figures.waiting().files().stream().map(rows::left).toList());
        page.put("proof", words.say("proof.agree"));
        page.put("digest", figures.waiting().digest());
        return PAGE.execute(page);
    }

    private void head(Map<String, Object> page, Figures figures, Beside beside) {
        page.put("mode", figures.run().merchant().mode());
        page.put("merchant", figures.run().merchant().name());
        page.put("account", figures.run().merchant().account());
        page.put(
                "as_of",
                words.say(
                        "page.asOf",
                        words.day(figures.asOf()),
                        String.valueOf(figures.run().number())));
        page.put("verdict", Verdict.of(figures, beside.needing(), words));
        page.put("troubles", beside.troubles());
        page.put("agrees", figures.proof().agrees() && beside.troubles().isEmpty());
        page.put(
                "differences",
                figures.proof().differences().stream().map(rows::difference).toList());
        page.put(
                "needs",
                beside.first().stream()
                        .map(it -> rows.needs(it, figures.asOf()))
                        .toList());
        long more = beside.needing() - beside.first().size();
        page.put("more", more > 0 ? words.say("page.more", more) : "");
    }

    private void money(Map<String, Object> page, Figures figures) {
        page.put("collected_on", words.say("page.collectedOn", words.day(figures.collectedDay())));
        page.put(
                "collected",
                figures.collectedThen().stream().map(rows::collected).toList());
        page.put(
                "days",
                charts.days(figures).entrySet().stream()
                        .map(it -> Map.of("title", it.getKey(), "svg", it.getValue()))
                        .toList());
        page.put(
                "settlements",
                figures.settlements().stream().map(rows::settlement).toList());
        page.put("settlement_chart", charts.settlements(figures));
        page.put("outcomes", figures.outcomes().stream().map(rows::outcome).toList());
    }

    private void open(Map<String, Object> page, Figures figures, Beside beside) {
        page.put("ageing", rows.ageing(figures));
        page.put("ageing_chart", charts.ageing(figures));
        page.put("buckets", Stream.of(AgeingBucket.values()).map(rows::bucket).toList());
        page.put(
                "overdue",
                beside.overdue().stream()
                        .map(it -> rows.overdue(it, figures.asOf()))
                        .toList());
        page.put("transfers", figures.transfers().stream().map(rows::transfer).toList());
    }
}
