package dev.invoicelinks.report;

import dev.invoicelinks.intake.FileOutcome;
import dev.invoicelinks.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run came to, for screens, files and scripts.
 *
 * @param skipped invoices that ask for no link, by reason
 * @param linksEnded what the run finished of corrections; counted only for a run that read no invoice
 * @param needsYou what a person must look at, the first of it
 */
public record IssueSummary(
        Run run,
        RunTotals totals,
        List<FileSummary> files,
        List<SkippedFor> skipped,
        MessageCounts messages,
        long linksEnded,
        List<NeedsYou> needsYou) {

    /** So many things to look at are listed; the rest is in the result files. */
    public static final int MOST_LISTED = 10;

    /** What the totals and refused files make of a run that went through. */
    public ExitCode exitCode() {
        boolean needsPerson = refused() > 0 || messages.needingYou() > 0;
        return ExitCode.first(List.of(totals.exitCode(), needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE));
    }

    /** Why the run ended with this code, naming what there is; for a run that went through. */
    public String reason(ExitCode code) {
        return code == ExitCode.NEEDS_PERSON ? "done, but " + String.join(", ", needing()) : code.words();
    }

    private List<String> needing() {
        return Stream.of(
                        said(refused(), "file was refused", "files were refused"),
                        said(totals.count(Bucket.REJECTED), "invoice was rejected", "invoices were rejected"),
                        said(
                                totals.count(Bucket.HELD) + totals.needingPerson(),
                                "invoice waits for you",
                                "invoices wait for you"),
                        said(messages.bounced(), "message cannot arrive", "messages cannot arrive"),
                        said(messages.unknown(), "message may have left or not", "messages may have left or not"))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String said(long count, String one, String many) {
        return count == 0 ? "" : count + " " + (count == 1 ? one : many);
    }

    private long refused() {
        return files.stream()
                .filter(file -> file.file().outcome() == FileOutcome.REFUSED)
                .count();
    }

    /** How many rows, invoices and files a person must look at. */
    public long needingYou() {
        return refused()
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
        json.put("skipped_by_reason", skipped.stream().map(SkippedFor::asJson).toList());
        json.put("messages", messages.asJson());
        json.put("needs_you", needsYou.stream().map(NeedsYou::asJson).toList());
        return json;
    }
}
