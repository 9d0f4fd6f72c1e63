package dev.invoicelinks.correction;

import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunLease;
import dev.invoicelinks.run.Runs;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies corrections: under the lease, each a run of its own that begins and ends in one transaction, so that a kill leaves all of it or nothing. */
public final class Corrections {

    private final CorrectionBook book;
    private final Runs runs;
    private final Leases leases;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    public Corrections(
            CorrectionBook book, Runs runs, Leases leases, AuditTrail audit, TransactionTemplate transaction) {
        this.book = book;
        this.runs = runs;
        this.leases = leases;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What the correction would touch; changes nothing. */
    public List<Affected> find(Merchant merchant, Correction correction, Selection selection) {
        return book.find(merchant, correction, selection);
    }

    /**
     * Applies the correction. Safe to repeat: what is done already is not found again.
     *
     * @param takeOverAtOnce true where the database's own lock proves that no other process writes
     * @return the invoices it was applied to
     * @throws RunLeftOpen when an interrupted run must be finished first
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes
     */
    public List<Affected> apply(
            Merchant merchant, Correction correction, List<Affected> invoices, String reason, boolean takeOverAtOnce) {
        try (RunLease lease = RunLease.take(leases, merchant, takeOverAtOnce)) {
            Fence fence = lease.fence();
            runs.open(merchant, fence).ifPresent(open -> {
                throw new RunLeftOpen(open.number());
            });
            return transaction.execute(status -> {
                leases.confirm(merchant, fence);
                Run run = runs.begin(merchant, correction.word(), fence);
                List<Affected> done = book.apply(run, correction, invoices, reason);
                audit.append(
                        run,
                        done.stream().map(it -> entry(correction, it, reason)).toList());
                runs.end(run, 0, done.size() + " invoices " + correction.intent());
                return done;
            });
        }
    }

    private static AuditEntry entry(Correction correction, Affected invoice, String reason) {
        return AuditEntry.of(
                correction.word(),
                invoice.number(),
                invoice.state() + ", " + invoice.amount() + (reason.isEmpty() ? "" : ": " + reason));
    }
}
