package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.link.SendBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice whose link may be asked for, or may have been.
 *
 * @param payloadHash SHA-256 of the request it commits to
 * @param settleUntil before it, absence from a listing proves nothing
 * @param posts POSTs of this link so far, the claimed one included
 * @param emptyLooks stable listings after {@code settleUntil} that did not hold the token
 * @param lookedAt when the last of them was read
 */
public record Claim(
        BookedInvoice invoice,
        ReferenceToken token,
        String payloadHash,
        Instant claimedAt,
        SendBy sendBy,
        Instant settleUntil,
        int posts,
        int emptyLooks,
        @Nullable Instant lookedAt) {}
