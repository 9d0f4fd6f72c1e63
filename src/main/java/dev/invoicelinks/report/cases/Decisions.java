package dev.invoicelinks.report.cases;

import dev.invoicelinks.invoice.CardNumbers;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.ShortRun;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What people decide about cases, each a run of its own that leaves its audit row: who, when and what; the note may name people and is kept apart. */
public final class Decisions {

    private final Cases cases;
    private final RunKeeping keeping;
    private final AuditTrail audit;

    public Decisions(Cases cases, RunKeeping keeping, AuditTrail audit) {
        this.cases = cases;
        this.keeping = keeping;
        this.audit = audit;
    }

    /**
     * Notes a decision; a card's number in the note is hidden. Safe to repeat.
     *
     * @param number the invoice that a charge is given to; null but for {@link Resolution#ACCEPTED}
     * @return false when the case is not open any more
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes
     */
    public boolean resolve(Merchant merchant, Case of, Resolution resolution, @Nullable String number, String note) {
        String safe = CardNumbers.masked(note);
        String facts = facts(of) + " " + resolution.word() + (number == null ? "" : ": " + number);
        AuditEntry entry = new AuditEntry("resolve", of.subject(), facts, safe.isEmpty() ? null : safe, null);
        return within(merchant, entry, run -> cases.resolve(run, of, resolution, number, safe));
    }

    /**
     * Takes a decision back: the case is open as it was. Safe to repeat.
     *
     * @return false when nothing was decided about it
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes
     */
    public boolean unresolve(Merchant merchant, Case of) {
        Resolution was = of.decided().resolution();
        String facts = facts(of) + (was == null ? "" : ", no longer " + was.word());
        return within(merchant, AuditEntry.of("unresolve", of.subject(), facts), run -> cases.unresolve(run, of));
    }

    private static String facts(Case of) {
        return "exception " + of.id() + " " + of.outcome();
    }

    private boolean within(Merchant merchant, AuditEntry entry, Predicate<Run> change) {
        try (ShortRun own = keeping.begin(merchant, entry.action())) {
            Run run = own.run();
            Boolean changed = keeping.transaction().execute(status -> {
                keeping.leases().confirm(merchant, run.fence());
                boolean did = change.test(run);
                if (did) {
                    audit.append(run, List.of(entry));
                }
                return did;
            });
            own.ended(0, entry.facts());
            return Boolean.TRUE.equals(changed);
        }
    }
}
