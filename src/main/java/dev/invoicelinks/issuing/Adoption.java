package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * After an older database was restored: the links that were made since are listed and taken into the books, so that nobody is billed twice. Nothing is made
 * or sent by it; unused duplicates are ended by the next issue.
 */
public final class Adoption {

    private final PaymentLinks links;
    private final RestoredBook book;
    private final TokenMint mint;
    private final LastRun lastRun;

    public Adoption(PaymentLinks links, RestoredBook book, TokenMint mint, LastRun lastRun) {
        this.links = links;
        this.book = book;
        this.mint = mint;
        this.lastRun = lastRun;
    }

    /**
     * Everything that the provider has of ours since the newest link the books know, decided invoice by invoice; changes nothing.
     *
     * @throws ProviderUnavailable when the provider cannot be read, or keeps changing while it is read
     */
    public List<Adopted> find(Run run) {
        Listing listing = links.since(
                book.newestLink(run.merchant()).minus(Protocol.LISTING_MARGIN),
                link -> link.token().isPresent()
                        && !book.isKnown(run.merchant(), link.token().orElseThrow()));
        if (!listing.stable()) {
            throw new ProviderUnavailable(
                    "The provider's links changed while they were listed. Try again in a minute.");
        }
        Map<String, List<OwnLink>> byNumber = new TreeMap<>();
        for (PaymentLink link : listing.links()) {
            Origin.of(link, mint)
                    .ifPresent(
                            origin -> byNumber.computeIfAbsent(origin.number().value(), first -> new ArrayList<>())
                                    .add(new OwnLink(origin, link)));
        }
        return byNumber.values().stream().map(own -> decide(run, own)).toList();
    }

    /** The newest revision that the provider knows decides; what stands of older ones is looked at too. */
    private Adopted decide(Run run, List<OwnLink> unknown) {
        Origin newest = unknown.stream()
                .map(OwnLink::origin)
                .max(java.util.Comparator.comparing(Origin::revision).thenComparing(Origin::sequence))
                .orElseThrow();
        Optional<RestoredInvoice> invoice = book.invoice(run.merchant(), newest.number());
        if (invoice.isEmpty()) {
            return new Adopted(newest, unknown, null, Adopted.Answer.NOT_IN_BOOKS);
        }
        if (invoice.get().revision() < newest.revision()) {
            return new Adopted(newest, unknown, null, Adopted.Answer.CORRECTION_NOT_IN_BOOKS);
        }
        List<PaymentLink> standing = Stream.concat(unknown.stream().map(OwnLink::link), known(invoice.get()).stream())
                .filter(link -> !link.deleted())
                .toList();
        boolean paidTwice = standing.stream().filter(PaymentLink::used).count() > 1;
        Adopted.Answer answer = paidTwice
                ? Adopted.Answer.PAID_TWICE
                : standing.isEmpty() ? Adopted.Answer.ALL_ENDED : Adopted.Answer.LINKED;
        return new Adopted(newest, unknown, invoice.get(), answer);
    }

    /** The link that the restored books take for the live one, as it is now. */
    private Optional<PaymentLink> known(RestoredInvoice invoice) {
        return invoice.liveLinkId() == null ? Optional.empty() : links.read(invoice.liveLinkId());
    }

    /**
     * Takes all of them into the books, in one commit. Safe to repeat.
     *
     * @throws IllegalArgumentException when an invoice is not in the books: those adopted beside it would hide its link, as links are looked for only since
     *     the newest one that the books know
     */
    public void adopt(Run run, List<Adopted> found) {
        if (found.stream().anyMatch(Adopted::isMissing)) {
            throw new IllegalArgumentException("Links are adopted together or not at all");
        }
        book.adopt(run, found);
        lastRun.note(run);
    }

    /** The books are taken as they are: nothing was made since they were saved, and nothing waits in them. Safe to repeat. */
    public void nothingToAdopt(Run run) {
        lastRun.note(run);
    }

    /** A link of ours. */
    public record OwnLink(Origin origin, PaymentLink link) {}
}
