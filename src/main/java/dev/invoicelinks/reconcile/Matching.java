package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.MatchBook.Matched;
import dev.invoicelinks.reconcile.MatchBook.Unclaimed;
import dev.invoicelinks.reconcile.Matcher.Match;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.util.ArrayList;
import java.util.List;

/** Finds the invoice of every charge that no link of the books claims; those that a link claims are found by it when their invoice is classified. */
public final class Matching {

    private static final int PAGE = 1000;

    private final MatchBook book;

    public Matching(MatchBook book) {
        this.book = book;
    }

    /** Matches all of the merchant's charges. Safe to repeat: only what changed is written. */
    public void match(Run run, StopSignal stop, Progress progress) {
        progress.begin("Matching charges", -1);
        try {
            book.forgetClaimed(run);
            List<Unclaimed> page = book.next(run.merchant(), MatchBook.After.NOTHING, PAGE);
            while (!page.isEmpty() && !stop.isRaised()) {
                book.record(run, changed(page));
                progress.advance(page.size());
                page = book.next(run.merchant(), page.get(page.size() - 1).place(), PAGE);
            }
        } finally {
            progress.end();
        }
    }

    /** Matches one charge; does nothing for one that a link claims. */
    void match(Run run, long chargeRow) {
        book.record(run, changed(book.one(run.merchant(), chargeRow).stream().toList()));
    }

    private static List<Matched> changed(List<Unclaimed> page) {
        List<Matched> changed = new ArrayList<>();
        for (Unclaimed charge : page) {
            Match match = Matcher.match(charge.linkId(), charge.token(), charge.known());
            if (!match.equals(charge.before())) {
                changed.add(new Matched(charge.chargeRow(), charge.before() == null, match));
            }
        }
        return changed;
    }
}
