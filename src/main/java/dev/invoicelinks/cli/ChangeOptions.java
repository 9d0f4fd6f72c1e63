package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.Selection;
import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.Preview;
import dev.invoicelinks.intake.PreviewedRow;
import dev.invoicelinks.intake.Verdict;
import dev.invoicelinks.job.Asked;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What corrected rows say may replace what was issued; shown with count and sum, and asked for, before it does. */
final class ChangeOptions {

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
        boolean any = false;
        for (Correction correction : wanted()) {
            List<ChangedInvoice> changed = waiting.stream()
                    .filter(it -> correction == Correction.ACCEPT_REVISION
                            ? it.holds().revision()
                            : it.holds().contact())
                    .map(it -> ChangedInvoice.waiting(correction, it))
                    .toList();
            any |= new ChangesScreen(words, correction).show(changed);
        }
        return any;
    }

    private boolean showFiles(Workplace workplace, List<Path> files, PrintStream words) {
        boolean any = false;
        for (Path file : files) {
            FilePreview preview = workplace.room(Preview.class).of(file);
            for (Correction correction : wanted()) {
                any |= new ChangesScreen(words, correction).show(changed(workplace, preview, correction));
            }
        }
        return any;
    }

    private List<Correction> wanted() {
        List<Correction> wanted = new ArrayList<>();
        if (revisions) {
            wanted.add(Correction.ACCEPT_REVISION);
        }
        if (contacts) {
            wanted.add(Correction.ACCEPT_CONTACT);
        }
        return wanted;
    }

    /** The file's rows beside what the books have of their invoices. */
    private static List<ChangedInvoice> changed(Workplace workplace, FilePreview preview, Correction correction) {
        Verdict verdict = correction == Correction.ACCEPT_REVISION ? Verdict.REVISION : Verdict.CONTACT_CHANGE;
        List<PreviewedRow> rows = preview.held().getOrDefault(verdict, List.of());
        if (rows.isEmpty()) {
            return List.of();
        }
        Selection selection =
                new Selection(rows.stream().map(PreviewedRow::number).toList(), List.of(), List.of(), List.of());
        Map<String, Affected> known =
                workplace.room(Corrections.class).find(workplace.room(Merchant.class), selection).stream()
                        .collect(Collectors.toMap(Affected::number, it -> it));
        return rows.stream()
                .filter(row -> known.containsKey(row.number()))
                .map(row -> ChangedInvoice.of(correction, row, known.get(row.number())))
                .toList();
    }
}
