package dev.invoicelinks.correction;

import dev.invoicelinks.correction.Decision.Step;
import dev.invoicelinks.invoice.Use;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies corrections under the lease: what changes in the books is one transaction, so that a kill leaves all of it or nothing; links whose end it ordered are
 * ended after it, and by the next issue if that is interrupted.
 */
public final class Corrections {

    private final CorrectionBook book;
    private final Effects effects;
    private final AtProvider provider;
    private final RunKeeping keeping;
    private final AuditTrail audit;

    public Corrections(
            CorrectionBook book, Effects effects, AtProvider provider, RunKeeping keeping, AuditTrail audit) {
        this.book = book;
        this.effects = effects;
        this.provider = provider;
        this.keeping = keeping;
        this.audit = audit;
    }

    /** The selected invoices; changes nothing. */
    public List<Affected> find(Merchant merchant, Selection selection) {
        return book.find(merchant, selection);
    }

    /** Invoices for which a corrected row waits; changes nothing. */
    public List<Affected> waitingForChange(Merchant merchant) {
        return book.waitingForChange(merchant, List.of());
    }

    /**
     * Applies the correction as a run of its own, or within the run that was left open. Safe to repeat: what is done already is left.
     *
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes
     * @throws dev.invoicelinks.link.ProviderUnavailable when an invoice needs a look at the provider; nothing was changed then
     */
    public CorrectionReport apply(
            Merchant merchant, Correction correction, Details details, List<Affected> invoices, Progress progress) {
        return new CorrectionRuns(keeping, provider)
                .make(
                        merchant,
                        correction.word(),
                        correction.endsLinks(),
                        progress,
                        run -> apply(run, correction, details, invoices))
                .withoutPaid();
    }

    /** Lets the corrected rows of these files replace what was issued, within a run in hand; their links are ended by whoever goes on with the run. */
    public int acceptRevisions(Run run, List<Long> fileIds) {
        return accept(run, Correction.ACCEPT_REVISION, fileIds);
    }

    /** Takes over the corrected contacts of these files, within a run in hand. */
    public int acceptContacts(Run run, List<Long> fileIds) {
        return accept(run, Correction.ACCEPT_CONTACT, fileIds);
    }

    private int accept(Run run, Correction correction, List<Long> fileIds) {
        List<Affected> waiting = book.waitingForChange(run.merchant(), fileIds);
        return apply(run, correction, Details.NONE, waiting).done().size();
    }

    private CorrectionReport apply(Run run, Correction correction, Details details, List<Affected> invoices) {
        List<Decided> decided = cleared(
                run,
                invoices.stream()
                        .map(it -> new Decided(it, Rulebook.decide(correction, it)))
                        .filter(it -> it.decision().isDone())
                        .toList());
        Map<Long, String> paying = correction == Correction.RESEND ? paying(decided) : Map.of();
        return keeping.transaction().execute(status -> {
            keeping.leases().confirm(run.merchant(), run.fence());
            List<Affected> done = new ArrayList<>();
            List<String> left = new ArrayList<>();
            for (Decided it : decided) {
                String why = paying.get(it.invoice().id());
                if (why == null && effects.apply(run, correction, it.decision(), it.invoice(), details)) {
                    done.add(it.invoice());
                } else {
                    left.add(it.invoice().number() + "  " + (why == null ? CorrectionReport.CHANGED : why));
                }
            }
            audit.append(
                    run, done.stream().map(it -> entry(correction, it, details)).toList());
            return CorrectionReport.of(done, left);
        });
    }

    /** Nobody is asked to pay what is paid, also when the books do not know of it yet; a link of many payments may be sent again. */
    private Map<Long, String> paying(List<Decided> decided) {
        return provider.paying(
                book.liveLinks(decided.stream()
                        .map(Decided::invoice)
                        .filter(it -> it.owed().use() == Use.SINGLE)
                        .map(Affected::id)
                        .toList()),
                Set.of());
    }

    /** Without those that still have something at the provider. */
    private List<Decided> cleared(Run run, List<Decided> decided) {
        List<Long> look = decided.stream()
                .filter(it -> it.decision().step() == Step.LOOK)
                .map(it -> it.invoice().id())
                .toList();
        if (look.isEmpty()) {
            return decided;
        }
        Set<Long> clear = provider.clear(run, look);
        return decided.stream()
                .filter(it -> it.decision().step() != Step.LOOK
                        || clear.contains(it.invoice().id()))
                .toList();
    }

    private AuditEntry entry(Correction correction, Affected invoice, Details details) {
        String facts = invoice.state() + ", " + invoice.amount()
                + (details.until() == null ? "" : ", until " + details.until())
                + (details.reason().isEmpty() ? "" : ": " + details.reason());
        String personal = details.to() == null
                ? null
                : disclosed(correction, invoice) + "to " + details.to().address();
        return new AuditEntry(correction.word(), invoice.number(), facts, personal, null);
    }

    /** Of an incident it must be known who has seen the link. */
    private String disclosed(Correction correction, Affected invoice) {
        List<String> told = correction == Correction.WRONG_RECIPIENT ? effects.told(invoice) : List.of();
        return told.isEmpty() ? "" : "was sent to " + String.join(" and ", told) + ", now ";
    }

    private record Decided(Affected invoice, Decision decision) {}
}
