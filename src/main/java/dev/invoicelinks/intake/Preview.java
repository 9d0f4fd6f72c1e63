package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.RepeatedNumbers;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.InvoiceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a file as it would be imported, holds it against the books, and changes nothing. */
public final class Preview {

    private static final int LOOKED_UP_ROWS = 1000;
    private static final int FIRST_ROWS = 5;

    private final Layouts layouts;
    private final RowRules rules;
    private final KnownInvoices known;

    public Preview(Layouts layouts, RowRules rules, KnownInvoices known) {
        this.layouts = layouts;
        this.rules = rules;
        this.known = known;
    }

    /**
     * What the file would come to.
     *
     * @throws FileRefused when nothing can be read from it; totals that do not agree are told in the preview instead
     */
    public FilePreview of(Path file) {
        return of(file, invoice -> {});
    }

    /**
     * The same, handing over each invoice that would be issued while the file is read.
     *
     * @throws FileRefused when nothing can be read from it
     */
    public FilePreview of(Path file, Consumer<Invoice> toIssue) {
        Receiving.refuseUnlessReadable(file);
        UnderstoodFile understood = rules.understand(file, file, layouts.understand(file, file));
        DeclaredTotals declared = declared(file);
        Judging judging = new Judging(repeated(file, understood), toIssue);
        read(file, understood, row -> judging.take(rules.read(understood, row)));
        judging.end();
        return judging.tally.preview(understood, sample(file, understood), declared);
    }

    private static @Nullable DeclaredTotals declared(Path file) {
        Path control = Receiving.controlBeside(file);
        return Files.isRegularFile(control) ? DeclaredTotals.read(file, control) : null;
    }

    private static RepeatedNumbers repeated(Path file, UnderstoodFile understood) {
        RepeatedNumbers numbers = new RepeatedNumbers();
        read(file, understood, row -> numbers.add(number(understood.header().text(row, Column.INVOICE_NUMBER))));
        numbers.sort();
        return numbers;
    }

    /** The first rows as they are written, whatever is made of them. */
    private static Sample sample(Path file, UnderstoodFile understood) {
        FirstRows first = FirstRows.of(file, understood.layout(), FIRST_ROWS);
        return new Sample(file, first.header(), first.rows());
    }

    private static String number(String written) {
        return java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC)
                .strip();
    }

    private static void read(Path file, UnderstoodFile understood, Consumer<SourceRow> reader) {
        try (SourceTable table = understood.open(file, file)) {
            while (table.hasNext()) {
                SourceRow row = table.next();
                if (!row.isBlank()) {
                    reader.accept(row);
                }
            }
        }
    }

    /** A file's header and first rows as they are written. */
    record Sample(Path file, List<String> header, List<SourceRow> rows) {}

    /** Rows on their way to a verdict; those whose number may stand again wait for the end of the file. */
    private final class Judging {

        private final PreviewTally tally;
        private final RepeatedNumbers repeated;
        private final Map<String, Twins> twins = new LinkedHashMap<>();
        private final Map<String, StagedRow> waiting = new LinkedHashMap<>();
        private final Map<StagedRow, Proposal> proposing = new LinkedHashMap<>();

        Judging(RepeatedNumbers repeated, Consumer<Invoice> toIssue) {
            this.repeated = repeated;
            this.tally = new PreviewTally(toIssue);
        }

        void take(StagedRow row) {
            String number = row.content().number() == null
                    ? null
                    : row.content().number().value();
            if (number == null) {
                judge(row);
            } else if (repeated.mayHold(number)) {
                twins.computeIfAbsent(number, first -> new Twins(rules.words())).add(row);
            } else {
                judge(row);
            }
        }

        private void judge(StagedRow row) {
            if (row.verdict() != Verdict.NEW) {
                tally.add(row, new Comparison(row.verdict(), ""));
                propose(row);
                return;
            }
            waiting.put(String.valueOf(row.content().number()), row);
            if (waiting.size() == LOOKED_UP_ROWS) {
                compare();
            }
        }

        private void propose(StagedRow row) {
            Proposal proposal = row.content().proposal();
            if (row.verdict() == Verdict.SKIPPED && proposal != null) {
                proposing.put(row, proposal);
            }
            if (proposing.size() == LOOKED_UP_ROWS) {
                lookUpProposals();
            }
        }

        private void lookUpProposals() {
            Map<String, KnownInvoice> found = known.among(
                    proposing.values().stream().map(Proposal::number).distinct().toList());
            proposing.forEach((row, proposal) -> {
                KnownInvoice invoice = found.get(proposal.number());
                if (invoice != null && invoice.state() == InvoiceState.LINKED) {
                    tally.propose(row, proposal);
                }
            });
            proposing.clear();
        }

        private void compare() {
            Map<String, KnownInvoice> found = known.among(waiting.keySet());
            waiting.forEach((number, row) -> {
                KnownInvoice invoice = found.get(number);
                tally.add(
                        row,
                        invoice == null
                                ? new Comparison(Verdict.NEW, "")
                                : Comparison.of(invoice, Essentials.of(row.content())));
            });
            waiting.clear();
        }

        void end() {
            twins.values().forEach(rows -> rows.judged().forEach(this::judge));
            compare();
            lookUpProposals();
        }
    }
}
