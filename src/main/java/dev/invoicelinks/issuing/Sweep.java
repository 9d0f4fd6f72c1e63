package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.issuing.SweepReport.Finding;
import dev.invoicelinks.issuing.SweepReport.Kind;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for links of ours that the books do not know: what landed after it was looked for. Only unused duplicates of an invoice that owns another live link
 * are ended; everything else is reported and left (never-twice protocol, "Sweep").
 */
public final class Sweep {

    private final PaymentLinks links;
    private final Duplicates duplicates;
    private final SweepBook book;
    private final TokenMint mint;

    public Sweep(PaymentLinks links, IssuedLinks issued, SweepBook book, TokenMint mint) {
        this.links = links;
        this.duplicates = new Duplicates(links, issued);
        this.book = book;
        this.mint = mint;
    }

    /**
     * Sweeps everything since the last whole sweep. Safe to repeat.
     *
     * @throws dev.invoicelinks.link.ProviderUnavailable when the provider cannot be read; the next run sweeps the same time again
     */
    public SweepReport sweep(Run run, Instant now, StopSignal stop) {
        Optional<Instant> from = book.from(run.merchant());
        if (from.isEmpty()) {
            return SweepReport.NOTHING;
        }
        Listing listing = links.since(
                from.get(),
                link -> !link.deleted() && link.token().isPresent() && !book.isKnown(run.merchant(), link.id()));
        List<Finding> findings = new ArrayList<>();
        long ended = 0;
        for (PaymentLink link : listing.links()) {
            if (stop.isRaised()) {
                return new SweepReport(ended, findings, false);
            }
            Optional<Finding> finding = Origin.of(link, mint).flatMap(origin -> look(run, origin, link));
            if (finding.filter(it -> it.kind() == Kind.ENDED).isPresent()) {
                ended++;
            } else {
                finding.ifPresent(findings::add);
            }
        }
        book.record(run, findings, listing.stable() ? Optional.of(now) : Optional.empty());
        return new SweepReport(ended, findings, listing.stable());
    }

    /** Empty for a link that is still in doubt: the resolver decides that one. */
    private Optional<Finding> look(Run run, Origin origin, PaymentLink link) {
        Optional<SweepBook.Owner> owner = book.owner(run.merchant(), origin);
        if (owner.isEmpty()) {
            return found(origin, link, Kind.NOT_IN_BOOKS);
        }
        if (owner.get().isInDoubt()) {
            return Optional.empty();
        }
        if (link.used()) {
            return found(origin, link, Kind.USED);
        }
        if (!owner.get().hasLiveLink()) {
            return found(origin, link, Kind.STRAY);
        }
        boolean ended = duplicates.end(run, owner.get().invoice(), link);
        if (ended) {
            book.ended(run, origin, link.id());
        }
        return found(origin, link, ended ? Kind.ENDED : Kind.NOT_ENDED);
    }

    private static Optional<Finding> found(Origin origin, PaymentLink link, Kind kind) {
        return Optional.of(new Finding(link.id(), origin.number().value(), kind));
    }
}
