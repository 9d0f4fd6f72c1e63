package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Run;

/** Before the first claim of a run: a link of ours at the provider that the books do not know means that an older database was restored. */
public final class RestoreCheck {

    private final PaymentLinks links;
    private final IssuedLinks issued;
    private final TokenMint mint;

    public RestoreCheck(PaymentLinks links, IssuedLinks issued, TokenMint mint) {
        this.links = links;
        this.issued = issued;
        this.mint = mint;
    }

    /**
     * Looks at the newest page of links. Safe to repeat.
     *
     * @throws DatabaseRestored when nothing may be issued until the unknown links are adopted
     */
    public void check(Run run) {
        for (PaymentLink link : links.newest()) {
            link.token()
                    .filter(token -> !issued.isKnown(run.merchant(), token))
                    .flatMap(token -> Origin.of(link, mint))
                    .ifPresent(origin -> {
                        throw new DatabaseRestored(link.id(), origin.number().value());
                    });
        }
    }
}
