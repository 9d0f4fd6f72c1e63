package dev.invoicelinks.issuing;

import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.run.Run;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what invoices that were left to a person may have at the provider, and ends it, so that a new link cannot be a second one. */
public final class Traces {

    private final Claims claims;
    private final Resolver resolver;

    public Traces(Claims claims, Resolver resolver) {
        this.claims = claims;
        this.resolver = resolver;
    }

    /**
     * Ends every unused link with the invoices' tokens. Safe to repeat.
     *
     * @return the invoices that certainly have nothing at the provider any more; a paid link or an unstable listing keeps an invoice out
     * @throws dev.invoicelinks.link.ProviderUnavailable when the provider cannot be read
     */
    public Set<Long> clear(Run run, Collection<Long> invoiceIds) {
        List<Claim> left = claims.leftToPerson(run, invoiceIds);
        if (left.isEmpty()) {
            return Set.of();
        }
        Listing listing = resolver.listing(left);
        if (!listing.stable()) {
            return Set.of();
        }
        Map<String, List<PaymentLink>> byToken = Resolver.byToken(listing);
        Set<Long> clear = new HashSet<>();
        for (Claim claim : left) {
            if (isCleared(run, claim, byToken.getOrDefault(claim.token().value(), List.of()))) {
                clear.add(claim.invoice().id());
            }
        }
        return clear;
    }

    private boolean isCleared(Run run, Claim claim, List<PaymentLink> hits) {
        if (hits.stream().anyMatch(PaymentLink::used)) {
            return false;
        }
        return hits.stream().filter(link -> !link.deleted()).allMatch(link -> resolver.end(run, claim.invoice(), link));
    }
}
