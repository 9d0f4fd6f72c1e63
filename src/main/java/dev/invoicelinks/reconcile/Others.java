package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.OtherBook.KnownOther;
import dev.invoicelinks.reconcile.OtherBook.SaidOther;
import dev.invoicelinks.reconcile.Suggesting.Candidate;
import dev.invoicelinks.reconcile.Verification.Finding;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.util.List;

/** Says of every charge that belongs to no invoice what it is, and for a paid one of other origin which invoice it may have been meant for. */
public final class Others {

    private static final int PAGE = 500;
    /** So many invoices are named with a charge; more help nobody. */
    private static final int MOST_NAMED = 10;

    private final OtherBook book;

    public Others(OtherBook book) {
        this.book = book;
    }

    /** Looks at all of them, after invoices were classified: what is open of these decides. Safe to repeat. */
    public void classify(Run run, StopSignal stop, Progress progress) {
        progress.begin("Looking at charges of other origin", -1);
        try {
            book.forgetClaimed(run);
            List<KnownOther> page = book.next(run.merchant(), 0, PAGE);
            while (!page.isEmpty() && !stop.isRaised()) {
                record(run, page);
                progress.advance(page.size());
                page = book.next(
                        run.merchant(), page.get(page.size() - 1).charge().row(), PAGE);
            }
        } finally {
            progress.end();
        }
    }

    /** Looks at one charge; does nothing for one that belongs to an invoice. */
    void classify(Run run, long chargeRow) {
        record(
                run,
                book.next(run.merchant(), chargeRow - 1, 1).stream()
                        .filter(next -> next.charge().row() == chargeRow)
                        .toList());
    }

    private void record(Run run, List<KnownOther> page) {
        Verification verification = new Verification(run.merchant().mode().isLive());
        book.record(
                run,
                page.stream()
                        .map(known -> said(run.merchant(), verification, known))
                        .toList());
    }

    private SaidOther said(Merchant merchant, Verification verification, KnownOther known) {
        Finding finding = verification.noMoney(known.charge()).orElseGet(() -> withoutInvoice(known.why()));
        ChargeVerdict verdict = new ChargeVerdict(known.charge(), null, finding.outcome(), finding.reason(), null);
        boolean mayBeMeant = finding.outcome() == ChargeOutcome.OTHER_ORIGIN && finding.reason() != Reason.OTHER_MODE;
        return new SaidOther(known, verdict, mayBeMeant ? candidates(merchant, known) : List.of());
    }

    private static Finding withoutInvoice(Reason why) {
        return new Finding(new Matcher.Match(null, null, why).withoutInvoice(), why);
    }

    private List<Candidate> candidates(Merchant merchant, KnownOther known) {
        OtherCharge traces = known.traces();
        return traces == null
                ? List.of()
                : Suggesting.weigh(traces, book.candidates(merchant, traces)).stream()
                        .limit(MOST_NAMED)
                        .toList();
    }
}
