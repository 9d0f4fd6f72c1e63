package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes invoices of the files whose rows are read: a file as a whole or not at all. Invoices appear in batches and are seen only when the last one is
 * there, so a kill between two batches shows nothing and costs nothing.
 */
public final class Acceptance {

    private static final int BATCH_ROWS = 2000;

    private final SourceFiles files;
    private final StagedBook book;
    private final Leases leases;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    public Acceptance(
            SourceFiles files, StagedBook book, Leases leases, TransactionTemplate transaction, AuditTrail audit) {
        this.files = files;
        this.book = book;
        this.leases = leases;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Accepts or refuses every file of the run that is staged. Safe to repeat: it goes on where it was left.
     *
     * @param stop looked at between two batches
     * @throws dev.invoicelinks.run.LeaseLost when another run has taken over
     */
    public void accept(Run run, StopSignal stop, Progress progress) {
        for (SourceFile file : files.of(run)) {
            if (!stop.isRaised() && (isAccepting(file) || isClear(run, file))) {
                makeInvoices(run, file, stop, progress);
            }
        }
    }

    private static boolean isAccepting(SourceFile file) {
        return file.outcome() == FileOutcome.ACCEPTING;
    }

    /** One transaction: what stands twice, what it comes to, and whether that was declared. */
    private boolean isClear(Run run, SourceFile file) {
        if (file.outcome() != FileOutcome.STAGED) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            leases.confirm(run.merchant(), run.fence());
            book.judgeRepetitions(file);
            ControlTotals read = book.totals(file);
            try {
                files.control(file)
                        .map(control -> DeclaredTotals.read(file.path(), control))
                        .ifPresent(declared -> declared.refuseUnlessAgreed(file.path(), read));
            } catch (FileRefused refused) {
                files.refused(file, refused.what() + " " + refused.remedy());
                note(run, file, "file refused", refused.what());
                return false;
            }
            files.accepting(file);
            note(run, file, "file totals", words(read));
            return true;
        }));
    }

    private void makeInvoices(Run run, SourceFile file, StopSignal stop, Progress progress) {
        int last = files.highestStagedRow(file);
        progress.begin("Taking " + file.name() + " into the books", Math.max(0, last - below(file)));
        try {
            for (int first = 1; first <= last; first += BATCH_ROWS) {
                if (stop.isRaised()) {
                    return;
                }
                int end = Math.min(first + BATCH_ROWS - 1, last);
                take(run, file, first, end);
                progress.advance(end - Math.max(first, below(file) + 1) + 1L);
            }
            show(run, file);
        } finally {
            progress.end();
        }
    }

    /** Rows down to the header hold no invoice. */
    private static int below(SourceFile file) {
        return file.layout() == null ? 0 : file.layout().headerRow();
    }

    private void take(Run run, SourceFile file, int first, int end) {
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            book.take(run, file, first, end);
        });
    }

    /** The one flag by which all invoices of the file are seen. */
    private void show(Run run, SourceFile file) {
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            files.accepted(file);
            note(run, file, "file accepted", "rows by verdict " + book.verdicts(file));
        });
    }

    private static String words(ControlTotals read) {
        return "count " + read.count() + ", " + read.asJson() + ", hash_total " + read.hashTotal();
    }

    private void note(Run run, SourceFile file, String action, String facts) {
        audit.append(run, List.of(AuditEntry.of(action, file.sha256(), facts)));
    }
}
