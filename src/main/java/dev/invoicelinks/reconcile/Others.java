package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.OtherBook.KnownOther;
import dev.invoicelinks.reconcile.OtherBook.SaidOther;
import dev.invoicelinks.reconcile.Verification.Finding;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<Long, OtherCharge> meant = new LinkedHashMap<>();
        page.forEach(known -> meant(verification, known)
                .ifPresent(traces -> meant.put(known.charge().row(), traces)));
        Map<Long, List<Weighed>> candidates = book.candidates(run.merchant(), meant);
        book.record(
                run,
                page.stream()
                        .map(known -> said(
                                verification,
                                known,
                                candidates.getOrDefault(known.charge().row(), List.of())))
                        .toList());
    }

    /** What an invoice may be found by that it was meant for. */
    private static Optional<OtherCharge> meant(Verification verification, KnownOther known) {
        Finding finding = finding(verification, known);
        return finding.outcome() == ChargeOutcome.OTHER_ORIGIN && finding.reason() != Reason.OTHER_MODE
                ? Optional.ofNullable(known.traces())
                : Optional.empty();
    }

    private static SaidOther said(Verification verification, KnownOther known, List<Weighed> candidates) {
        Finding finding = finding(verification, known);
        return new SaidOther(
                known,
                new ChargeVerdict(known.charge(), null, finding.outcome(), finding.reason(), null),
                meant(verification, known)
                        .map(traces -> Suggesting.weigh(traces, candidates).stream()
                                .limit(MOST_NAMED)
                                .toList())
                        .orElse(List.of()));
    }

    private static Finding finding(Verification verification, KnownOther known) {
        return verification.noMoney(known.charge()).orElseGet(() -> {
            Reason why = known.why();
            return new Finding(new Matcher.Match(null, null, why).withoutInvoice(), why);
        });
    }
}
