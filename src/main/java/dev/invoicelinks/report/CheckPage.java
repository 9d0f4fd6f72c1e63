package dev.invoicelinks.report;

import com.samskivert.mustache.Template;
import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.PreviewedRow;
import dev.invoicelinks.intake.RowProblem;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.notice.Forecast;
import dev.invoicelinks.notice.Foreseen;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.run.Merchant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The preview as a page to read and to pass on for approval, with nothing fetched from anywhere. */
public final class CheckPage {

    private static final int MOST_LISTED = 1000;

    private final Words words;
    private final Template page;

    /** @param language ISO 639-1 */
    public CheckPage(String language) {
        this.words = Words.in(language);
        this.page = PageTemplate.of("check.html");
    }

    /** The whole page. */
    public String of(Merchant merchant, List<CheckedFile> files) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("language", words.language());
        all.put("mode", merchant.mode());
        all.put("merchant", merchant.name());
        all.put("account", merchant.account());
        all.put("say", words.all("check."));
        all.put("files", files.stream().map(this::file).toList());
        return page.execute(all);
    }

    private Map<String, Object> file(CheckedFile checked) {
        FilePreview preview = checked.preview();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", String.valueOf(checked.named().getFileName()));
        file.put("written", String.join(" · ", checked.written()));
        file.put(
                "findings",
                preview.layout().findings().stream().map(CheckPage::finding).toList());
        file.put("currencies", checked.currencies());
        file.put(
                "lines",
                checked.lines(words).stream()
                        .map(line -> line(line, checked.currencies()))
                        .toList());
        file.put("hash_total", preview.read().hashTotal());
        file.put("differences", preview.differences());
        file.put(
                "rejected",
                limited(preview.rejected()).stream().map(CheckPage::problem).toList());
        file.put(
                "warnings",
                limited(preview.warnings()).stream().map(CheckPage::problem).toList());
        file.put(
                "ending",
                limited(preview.linksToEnd()).stream().map(CheckPage::row).toList());
        file.put(
                "held",
                preview.held().values().stream()
                        .flatMap(List::stream)
                        .limit(MOST_LISTED)
                        .map(CheckPage::row)
                        .toList());
        file.put(
                "skipped",
                limited(preview.skipped()).stream().map(CheckPage::row).toList());
        file.put("advice", preview.advice());
        file.put("header", preview.header());
        file.put("rows", preview.firstRows());
        file.put("first", checked.first().stream().map(CheckPage::message).toList());
        file.put(
                "messages",
                checked.messages().stream().map(Forecast.Line::words).toList());
        return file;
    }

    private static <T> List<T> limited(List<T> all) {
        return all.subList(0, Math.min(MOST_LISTED, all.size()));
    }

    private static Map<String, Object> finding(Finding found) {
        return Map.of("what", found.what(), "found", found.found(), "why", found.why());
    }

    private static Map<String, Object> line(CheckedLine line, List<String> currencies) {
        return Map.of(
                "label",
                line.label(),
                "count",
                line.count(),
                "sums",
                currencies.stream()
                        .map(currency -> line.sums().getOrDefault(currency, ""))
                        .toList());
    }

    private static Map<String, Object> problem(RowProblem problem) {
        return Map.of(
                "row", problem.row(),
                "column", problem.column(),
                "value", problem.value(),
                "rule", problem.rule(),
                "remedy", problem.remedy());
    }

    private static Map<String, Object> row(PreviewedRow row) {
        return Map.of("row", row.row(), "number", row.number(), "reason", row.reason());
    }

    private static Map<String, Object> message(Foreseen message) {
        return Map.of(
                "number",
                message.invoice().number().value(),
                "to",
                message.recipients().stream().map(Recipient::address).collect(Collectors.joining(", ")),
                "seen",
                message.firstSeen(),
                "text",
                message.text());
    }
}
