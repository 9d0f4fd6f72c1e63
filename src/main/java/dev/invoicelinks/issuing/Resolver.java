package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Resolves every doubt by one listing of the time in which its request may have landed. */
public final class Resolver {

    private final PaymentLinks links;
    private final Claims claims;
    private final Duplicates duplicates;
    private final ClaimTerms terms;

    public Resolver(PaymentLinks links, Claims claims, IssuedLinks issued, ClaimTerms terms) {
        this.links = links;
        this.claims = claims;
        this.duplicates = new Duplicates(links, issued);
        this.terms = terms;
    }

    /**
     * Resolves what can be resolved now, waiting at most the protocol's patience for what soon can. Safe to repeat.
     *
     * @return how many doubts remain
     * @throws dev.invoicelinks.link.ProviderUnavailable when the provider cannot be read; every doubt stays
     */
    public int resolve(Run run, StopSignal stop) {
        Instant giveUp = terms.clock().instant().plus(terms.protocol().patience());
        List<Claim> doubts = claims.doubts(run);
        while (!doubts.isEmpty()) {
            look(run, doubts);
            doubts = claims.doubts(run);
            Instant now = terms.clock().instant();
            Instant next = nextLook(doubts, now);
            if (doubts.isEmpty() || next.isAfter(giveUp) || stop.isRaisedWithin(now.until(next, ChronoUnit.MILLIS))) {
                break;
            }
        }
        return doubts.size();
    }

    /** When a further look can change an answer; what could be decided already was listed while the list changed, and is not asked for again at once. */
    private Instant nextLook(List<Claim> doubts, Instant now) {
        Instant soonest =
                doubts.stream().map(this::decidable).min(Instant::compareTo).orElse(now);
        return soonest.isAfter(now) ? soonest : now.plus(terms.protocol().lookInterval());
    }

    /** When a further look can change the answer. */
    private Instant decidable(Claim claim) {
        Instant afterLook = claim.lookedAt() == null
                ? claim.settleUntil()
                : claim.lookedAt().plus(terms.protocol().lookInterval());
        return afterLook.isAfter(claim.settleUntil()) ? afterLook : claim.settleUntil();
    }

    private void look(Run run, List<Claim> doubts) {
        Listing listing = listing(doubts);
        if (!listing.stable()) {
            return;
        }
        Map<String, List<PaymentLink>> byToken = byToken(listing);
        boolean livemode = run.merchant().mode().isLive();
        List<Outcome> outcomes = new ArrayList<>();
        for (Claim claim : doubts) {
            List<PaymentLink> hits = byToken.getOrDefault(claim.token().value(), List.of());
            decide(run, new Doubt(claim, terms.request(claim), livemode, hits), outcomes);
        }
        claims.record(run, outcomes);
    }

    /** One listing of the time since the oldest of these claims, keeping the links that carry one of their tokens. */
    Listing listing(List<Claim> doubts) {
        Instant oldest =
                doubts.stream().map(Claim::claimedAt).min(Instant::compareTo).orElseThrow();
        var tokens = doubts.stream().map(claim -> claim.token().value()).collect(Collectors.toSet());
        return links.since(
                oldest.minus(Protocol.LISTING_MARGIN),
                link -> link.token()
                        .filter(token -> tokens.contains(token.value()))
                        .isPresent());
    }

    static Map<String, List<PaymentLink>> byToken(Listing listing) {
        return listing.links().stream()
                .collect(
                        Collectors.groupingBy(link -> link.token().orElseThrow().value()));
    }

    private void decide(Run run, Doubt doubt, List<Outcome> outcomes) {
        Instant now = terms.clock().instant();
        Claim claim = doubt.claim();
        Doubt.Answer answer = doubt.answer(now, terms.protocol().lookInterval());
        switch (answer) {
            case LEAVE -> {}
            case LOOKED_EMPTY -> outcomes.add(Outcome.lookedEmpty(claim, now));
            case ABSENT -> outcomes.add(Outcome.absent(claim));
            case ADOPT -> outcomes.add(adopted(doubt));
            case END_DUPLICATES -> {
                if (endDuplicates(run, doubt)) {
                    outcomes.add(adopted(doubt));
                }
            }
            case DIFFERENT, DELETED, PAID_TWICE, TOO_MANY_POSTS ->
                outcomes.add(Outcome.needsPerson(claim, doubt.words(answer)));
        }
    }

    private static Outcome adopted(Doubt doubt) {
        return Outcome.linked(doubt.claim(), InvoiceState.UNKNOWN, doubt.kept(), true, null);
    }

    /** True when every duplicate is certainly deleted; a used one leaves the doubt to the next look, which sees it as used. */
    private boolean endDuplicates(Run run, Doubt doubt) {
        boolean allEnded = true;
        for (PaymentLink duplicate : doubt.duplicates()) {
            allEnded &= end(run, doubt.claim().invoice(), duplicate);
        }
        return allEnded;
    }

    /** Ends one duplicate. */
    boolean end(Run run, BookedInvoice invoice, PaymentLink duplicate) {
        return duplicates.end(run, invoice, duplicate);
    }
}
