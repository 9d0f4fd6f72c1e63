package dev.invoicelinks.report;

import dev.invoicelinks.intake.FileOutcome;
import dev.invoicelinks.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run came to, for screens, files and scripts.
 *
 * @param needsYou what a person must look at, the first of it
 */
public record IssueSummary(
        Run run, RunTotals totals, List<FileSummary> files, MessageCounts messages, List<NeedsYou> needsYou) {

    /** So many things to look at are listed; the rest is in the result files. */
    public static final int MOST_LISTED = 10;

    /** What the totals and refused files make of a run that went through. */
    public ExitCode exitCode() {
        boolean anyRefused = files.stream().anyMatch(file -> file.file().outcome() == FileOutcome.REFUSED);
        boolean needsPerson = anyRefused || messages.needingYou() > 0;
        return ExitCode.first(List.of(totals.exitCode(), needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE));
    }

    /** How many rows, invoices and files a person must look at. */
    public long needingYou() {
        long refused = files.stream()
                .filter(file -> file.file().outcome() == FileOutcome.REFUSED)
                .count();
        return refused
                + totals.count(Bucket.REJECTED)
                + totals.count(Bucket.HELD)
                + totals.needingPerson()
                + messages.needingYou();
    }

    /** The fields of {@code summary.json} and of the last line of {@code issue --json}, in their order. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.number());
        json.put("mode", run.merchant().mode().word());
        json.put("merchant", run.merchant().name());
        json.putAll(totals.asJson());
        json.put("files", files.stream().map(FileSummary::asJson).toList());
        json.put("messages", messages.asJson());
        json.put("needs_you", needsYou.stream().map(NeedsYou::asJson).toList());
        return json;
    }
}
