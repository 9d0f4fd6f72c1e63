package dev.invoicelinks.issuing;

import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists once more, before their notice leaves, the links of invoices that were ever in doubt: a late request may have landed meanwhile. */
public final class SecondLook {

    private final Claims claims;
    private final Resolver resolver;

    public SecondLook(Claims claims, Resolver resolver) {
        this.claims = claims;
        this.resolver = resolver;
    }

    /**
     * Clears the invoices that have exactly one standing link; the others' notices stay where they are. Safe to repeat.
     *
     * @throws dev.invoicelinks.link.ProviderUnavailable when the provider cannot be read; the notices wait
     */
    public void look(Run run) {
        List<Claim> waiting = claims.onceInDoubt(run);
        if (waiting.isEmpty()) {
            return;
        }
        Listing listing = resolver.listing(waiting);
        if (!listing.stable()) {
            return;
        }
        Map<String, List<PaymentLink>> byToken = Resolver.byToken(listing);
        List<Claim> clear = new ArrayList<>();
        for (Claim claim : waiting) {
            if (hasOneStanding(run, claim, byToken.getOrDefault(claim.token().value(), List.of()))) {
                clear.add(claim);
            }
        }
        claims.cleared(run, clear);
    }

    private boolean hasOneStanding(Run run, Claim claim, List<PaymentLink> hits) {
        List<PaymentLink> standing =
                hits.stream().filter(link -> !link.deleted()).toList();
        String own = claims.liveLinkId(claim);
        boolean duplicatesEnded = true;
        for (PaymentLink link : standing) {
            if (!link.id().equals(own)) {
                duplicatesEnded &= !link.used() && resolver.end(run, claim.invoice(), link);
            }
        }
        return duplicatesEnded && standing.stream().anyMatch(link -> link.id().equals(own));
    }
}
