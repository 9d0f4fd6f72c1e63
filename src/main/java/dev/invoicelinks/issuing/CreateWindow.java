package dev.invoicelinks.issuing;

import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;

/**
 * Creates the links of everything that waits, through a sliding window: a slot is free again at its answer, claims and outcomes are
 * committed in groups beside the calls, and no transaction is open while a socket is.
 */
public final class CreateWindow {

    private static final int MOST_PASSES = 5;

    private final PaymentLinks links;
    private final Claims claims;
    private final ClaimTerms terms;
    private final Resolver resolver;

    public CreateWindow(PaymentLinks links, Claims claims, ClaimTerms terms, Resolver resolver) {
        this.links = links;
        this.claims = claims;
        this.terms = terms;
        this.resolver = resolver;
    }

    /**
     * Works until nothing waits, the run is paused, or a stop is asked for. Safe to repeat.
     *
     * @return why creation was paused; empty words when it was not
     * @throws CreationStopped when the run must not go on
     */
    public String create(Run run, StopSignal stop, Progress progress) {
        progress.begin("Creating links", claims.waiting(run));
        try {
            return passes(run, stop, progress);
        } finally {
            progress.end();
        }
    }

    /** Rows that were answered 429 are looked up first, and tried again in a further pass. */
    private String passes(Run run, StopSignal stop, Progress progress) {
        for (int pass = 1; pass <= MOST_PASSES; pass++) {
            CreatePass current = new CreatePass(links, claims, terms, stop);
            current.work(run, progress);
            if (current.stopReason() != null) {
                throw new CreationStopped(current.stopReason());
            }
            if (current.pauseReason() != null) {
                return current.pauseReason();
            }
            if (stop.isRaised() || !current.wasSlowedDown() || resolver.resolve(run, stop) > 0) {
                return "";
            }
        }
        return "The provider kept asking to slow down; the next run goes on";
    }
}
