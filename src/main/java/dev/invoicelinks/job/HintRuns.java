package dev.invoicelinks.job;

import dev.invoicelinks.reconcile.Fetch;
import dev.invoicelinks.reconcile.OnHint;
import dev.invoicelinks.reconcile.Reread;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.ShortRun;
import java.util.Collection;
import java.util.Map;

/** Reads the charges that hints name, and reconciles them at once. All hints between two other runs are one run: its number is for people, and bursts come by the minute. */
public final class HintRuns {

    private final Fetch fetch;
    private final RunKeeping keeping;
    private final OnHint onHint;

    public HintRuns(Fetch fetch, RunKeeping keeping, OnHint onHint) {
        this.fetch = fetch;
        this.keeping = keeping;
        this.onHint = onHint;
    }

    /**
     * Follows hints. Safe to repeat.
     *
     * @return why a charge could not be read, by its id; what is not in it is done
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes: try again later
     * @throws dev.invoicelinks.link.KeyNotAccepted on 401 or 403
     */
    public Map<String, String> follow(Merchant merchant, Collection<String> chargeIds) {
        Reread reread = fetch.charges(merchant, chargeIds);
        if (!reread.answered().isEmpty()) {
            try (ShortRun own = keeping.again(merchant, "hints")) {
                onHint.follow(own.run(), reread.answered());
                own.ended(ExitCode.DONE.number(), ExitCode.DONE.words());
            }
        }
        return reread.unanswered();
    }
}
