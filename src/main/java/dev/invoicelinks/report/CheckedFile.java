package dev.invoicelinks.report;

import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.DeclaredTotals;
import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.Verdict;
import dev.invoicelinks.intake.table.FileKind;
import dev.invoicelinks.notice.Forecast;
import dev.invoicelinks.notice.Foreseen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file as {@code check} shows it, on a screen or on a page.
 *
 * @param named the file as it was named
 * @param messages how many messages would leave by each channel
 * @param first what the first customers would read
 */
public record CheckedFile(Path named, FilePreview preview, List<Forecast.Line> messages, List<Foreseen> first) {

    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar");
    private static final List<Verdict> HELD = List.of(Verdict.REVISION, Verdict.CONTACT_CHANGE, Verdict.CONFLICT);

    /** How the file is written, in a few words. */
    public List<String> written() {
        var layout = preview.layout();
        char delimiter = layout.text().delimiter();
        if (layout.kind() != FileKind.TEXT) {
            String header = layout.headerRow() == 0 ? "" : "header in row " + layout.headerRow();
            return Stream.of(layout.kind().title(), header, "profile " + layout.profile())
                    .filter(words -> !words.isEmpty())
                    .toList();
        }
        return List.of(
                layout.text().encoding().name() + (layout.text().byteOrderMark() ? " with byte order mark" : ""),
                DELIMITERS.getOrDefault(delimiter, String.valueOf(delimiter)),
                "header in row " + layout.headerRow(),
                "profile " + layout.profile());
    }

    /** The currencies of everything read, in the order of their codes. */
    public List<String> currencies() {
        return List.copyOf(preview.read().byCurrency().keySet());
    }

    /** What was read and declared, and what would become of it: first what goes on, then what waits, last what does not. */
    public List<CheckedLine> lines(Words words) {
        List<CheckedLine> lines = new ArrayList<>();
        lines.add(CheckedLine.of(words.say("check.read"), preview.read()));
        DeclaredTotals declared = preview.declared();
        if (declared != null) {
            lines.add(CheckedLine.of(words.say("check.declared"), declared));
        }
        lines.add(CheckedLine.of(words.say("check.NEW"), preview.of(Verdict.NEW)));
        add(lines, words, Verdict.KNOWN);
        if (!preview.linksToEnd().isEmpty()) {
            lines.add(CheckedLine.of(
                    words.say("check.linksToEnd"), preview.linksToEnd().size()));
        }
        HELD.forEach(verdict -> add(lines, words, verdict));
        preview.skippedBy()
                .forEach((reason, totals) -> lines.add(CheckedLine.of(words.say("check.skipped", reason), totals)));
        add(lines, words, Verdict.REJECTED);
        return lines;
    }

    private void add(List<CheckedLine> lines, Words words, Verdict verdict) {
        ControlTotals totals = preview.of(verdict);
        if (totals.count() > 0) {
            lines.add(CheckedLine.of(words.say("check." + verdict), totals));
        }
    }
}
