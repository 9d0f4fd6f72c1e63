package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.SendBy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/**
 * What a new claim is made of: its token, its deadlines and the request it commits to.
 *
 * @param nanoTime the monotonic clock
 */
public record ClaimTerms(TokenMint mint, Wording wording, Protocol protocol, Clock clock, LongSupplier nanoTime) {

    /** The claim of an invoice that is to be issued, as of now. */
    Claim claim(BookedInvoice invoice, int postsBefore) {
        SendBy sendBy = SendBy.in(protocol.sendBy(), clock, nanoTime);
        Instant now = clock.instant();
        ReferenceToken token = token(invoice);
        return new Claim(
                invoice,
                token,
                payloadHash(wording.request(invoice, token)),
                now,
                sendBy,
                now.plus(protocol.settlesAfter()),
                postsBefore + 1,
                0,
                null);
    }

    /** The token of the invoice's newest link, whether it was asked for already or not. */
    ReferenceToken token(BookedInvoice invoice) {
        return mint.token(invoice.number(), invoice.revision(), invoice.linkSequence());
    }

    /** The request of a claim; always the same for the same claim. */
    LinkRequest request(Claim claim) {
        return wording.request(claim.invoice(), claim.token());
    }

    /** SHA-256 of the request, committed with the claim, so that it can be shown later what was asked for. */
    private static String payloadHash(LinkRequest request) {
        String payload = String.join(
                "\n", request.amount().toString(), request.title(), request.description(), "" + request.multiple());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This JDK has no SHA-256", absent);
        }
    }
}
