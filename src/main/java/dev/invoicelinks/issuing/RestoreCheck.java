package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Before the first claim of a run: a link of ours at the provider that the books do not know means that an older database was restored, and a link with another
 * installation's token that its books and secret were lost, or that two programs use one account.
 */
public final class RestoreCheck {

    private final PaymentLinks links;
    private final IssuedLinks issued;
    private final TokenMint mint;
    private final ForeignLinks foreign;

    public RestoreCheck(PaymentLinks links, IssuedLinks issued, TokenMint mint, ForeignLinks foreign) {
        this.links = links;
        this.issued = issued;
        this.mint = mint;
        this.foreign = foreign;
    }

    /**
     * Looks at the newest page of links; invoices of which another installation has made a link there are set aside for a person. Safe to repeat.
     *
     * @throws DatabaseRestored when nothing may be issued until the unknown links are adopted
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
    }

    /** A link that was ended takes nobody's money. */
    private static Optional<String> numberOfOther(PaymentLink link) {
        return link.deleted() ? Optional.empty() : Origin.numberOf(link).map(InvoiceNumber::value);
    }
}
