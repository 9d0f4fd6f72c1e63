package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.Rulebook;
import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.Preview;
import dev.invoicelinks.intake.PreviewedRow;
import dev.invoicelinks.intake.Verdict;
import dev.invoicelinks.job.Asked;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What corrected rows say may replace what was issued; shown with count and sum, and asked for, before it does. */
final class ChangeOptions {

    private static final int MOST_LISTED = 10;

    @Option(
            names = "--accept-revisions",
            description =
                    "Let corrected amounts, currencies and due dates replace what was issued: old links are ended first")
    private boolean revisions;

    @Option(names = "--accept-contacts", description = "Take over corrected e-mail addresses and phone numbers")
    private boolean contacts;

    @Mixin
    private Consent consent = new Consent();

    /** What was asked for; shows it first, and asks. */
    Asked asked(Desk desk, Workplace workplace, List<Path> files, PrintStream words) {
        if (!revisions && !contacts) {
            return Asked.NOTHING;
        }
        boolean any = files.isEmpty() ? showWaiting(workplace, words) : showFiles(workplace, files, words);
        if (any && !consent.isGiven(desk)) {
            throw new WrongUse(
                    "Nothing was changed. Without --accept-revisions and --accept-contacts they wait for you.");
        }
        return new Asked(revisions, contacts);
    }

    private boolean showWaiting(Workplace workplace, PrintStream words) {
        List<Affected> waiting = workplace.room(Corrections.class).waitingForChange(workplace.room(Merchant.class));
        return revisions
                && show(words, Correction.ACCEPT_REVISION, waiting) | contacts
                && show(words, Correction.ACCEPT_CONTACT, waiting);
    }

    private static boolean show(PrintStream words, Correction correction, List<Affected> waiting) {
        List<Affected> applicable = waiting.stream()
                .filter(it -> Rulebook.decide(correction, it).isDone())
                .toList();
        if (!applicable.isEmpty()) {
            new CorrectionScreen(words, correction).before(applicable);
        }
        return !applicable.isEmpty();
    }

    private boolean showFiles(Workplace workplace, List<Path> files, PrintStream words) {
        boolean any = false;
        for (Path file : files) {
            FilePreview preview = workplace.room(Preview.class).of(file);
            any |= revisions && show(words, preview, Verdict.REVISION, Correction.ACCEPT_REVISION);
            any |= contacts && show(words, preview, Verdict.CONTACT_CHANGE, Correction.ACCEPT_CONTACT);
        }
        return any;
    }

    private static boolean show(PrintStream words, FilePreview preview, Verdict verdict, Correction correction) {
        List<PreviewedRow> rows = preview.held().getOrDefault(verdict, List.of());
        if (rows.isEmpty()) {
            return false;
        }
        words.println(CorrectionScreen.count(rows.size(), "invoice") + " " + correction.intent() + ": "
                + CheckScreen.sums(preview.of(verdict)));
        rows.stream()
                .limit(MOST_LISTED)
                .forEach(row -> words.println("  row " + row.row() + "  " + row.number() + "  " + row.reason()));
        if (rows.size() > MOST_LISTED) {
            words.println("  ... and " + (rows.size() - MOST_LISTED) + " more");
        }
        return true;
    }
}
