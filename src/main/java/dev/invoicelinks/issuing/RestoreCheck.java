package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Before the first claim of a run: a link of ours at the provider that the books do not know means that an older database was restored, and a link with another
 * installation's token that its books and secret were lost, or that two programs use one account. Books that do not know the last run are older, too: links may all be
 * known and messages have left since.
 */
public final class RestoreCheck {

    private final PaymentLinks links;
    private final IssuedLinks issued;
    private final TokenMint mint;
    private final ForeignLinks foreign;
    private final LastRun lastRun;

    public RestoreCheck(PaymentLinks links, IssuedLinks issued, TokenMint mint, ForeignLinks foreign, LastRun lastRun) {
        this.links = links;
        this.issued = issued;
        this.mint = mint;
        this.foreign = foreign;
        this.lastRun = lastRun;
    }

    /**
     * Looks at the note of the last run and at the newest page of links; invoices of which another installation has made a link there are set aside for a person.
     * Only after it may a run make links and send messages: it is then noted as the last one. Safe to repeat.
     *
     * @throws DatabaseRestored when nothing may be issued until the unknown links are adopted
     * @throws dev.invoicelinks.link.ProviderUnavailable when the links cannot be read
     */
    public void check(Run run) {
        Map<String, PaymentLink> others = new LinkedHashMap<>();
        for (PaymentLink link : links.newest()) {
            if (link.token()
                    .filter(token -> !issued.isKnown(run.merchant(), token))
                    .isPresent()) {
                Origin.of(link, mint).ifPresent(origin -> {
                    throw new DatabaseRestored(link.id(), origin.number().value());
                });
                numberOfOther(link).ifPresent(number -> others.putIfAbsent(number, link));
            }
        }
        if (!others.isEmpty()) {
            foreign.hold(run, others);
        }
        requireNewest(run.merchant());
        lastRun.note(run);
    }

    /**
     * Looks at the note alone, before links are ended: older books may take a link for the live one that was replaced since, and its successor for a duplicate.
     *
     * @throws DatabaseRestored when a later run is noted than the books know
     */
    public void requireNewest(Merchant merchant) {
        lastRun.unknown(merchant).ifPresent(noted -> {
            throw new DatabaseRestored(noted);
        });
    }

    /** A link that was ended takes nobody's money. */
    private static Optional<String> numberOfOther(PaymentLink link) {
        return link.deleted() ? Optional.empty() : Origin.numberOf(link).map(InvoiceNumber::value);
    }
}
