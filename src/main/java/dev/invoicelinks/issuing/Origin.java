package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.PaymentLink;
import java.util.Optional;

/**
 * For which invoice this installation made a link: found by trying revisions and sequences against the link's token.
 *
 * @param sequence which of the invoice's links it is
 */
public record Origin(InvoiceNumber number, int revision, int sequence) {

    /** Revisions and links of one invoice that are tried; more of either were never seen. */
    private static final int MOST_TRIED = 20;

    /** Empty for a link that this installation did not make. */
    static Optional<Origin> of(PaymentLink link, TokenMint mint) {
        return link.token().flatMap(token -> numberOf(link).flatMap(number -> of(token, number, mint)));
    }

    /** The invoice number that a link's title begins with; empty when that cannot be one. */
    static Optional<InvoiceNumber> numberOf(PaymentLink link) {
        String written = Wording.numberIn(link.title());
        return written.isBlank() || written.length() > InvoiceNumber.MAX_LENGTH
                ? Optional.empty()
                : Optional.of(InvoiceNumber.canonical(written));
    }

    private static Optional<Origin> of(ReferenceToken token, InvoiceNumber number, TokenMint mint) {
        for (int revision = 1; revision <= MOST_TRIED; revision++) {
            for (int sequence = 1; sequence <= MOST_TRIED; sequence++) {
                if (mint.token(number, revision, sequence).equals(token)) {
                    return Optional.of(new Origin(number, revision, sequence));
                }
            }
        }
        return Optional.empty();
    }
}
