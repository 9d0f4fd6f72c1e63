package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Run;

/** Before the first claim of a run: a link of ours at the provider that the books do not know means that an older database was restored. */
public final class RestoreCheck {

    /** Revisions and links of one invoice that are tried; more of either were never seen. */
    private static final int MOST_TRIED = 20;

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
                    .filter(token -> isOwn(token, link.title()))
                    .ifPresent(token -> {
                        throw new DatabaseRestored(link.id(), Wording.numberIn(link.title()));
                    });
        }
    }

    private boolean isOwn(ReferenceToken token, String title) {
        String written = Wording.numberIn(title);
        if (written.isBlank() || written.length() > InvoiceNumber.MAX_LENGTH) {
            return false;
        }
        InvoiceNumber number = InvoiceNumber.canonical(written);
        for (int revision = 1; revision <= MOST_TRIED; revision++) {
            for (int sequence = 1; sequence <= MOST_TRIED; sequence++) {
                if (mint.token(number, revision, sequence).equals(token)) {
                    return true;
                }
            }
        }
        return false;
    }
}
