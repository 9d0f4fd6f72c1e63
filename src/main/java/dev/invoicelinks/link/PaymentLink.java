package dev.invoicelinks.link;

import dev.invoicelinks.invoice.ReferenceToken;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment link as the provider states it (Omise API, Link object). */
public record PaymentLink(
        String id,
        boolean livemode,
        Money amount,
        String title,
        String description,
        boolean multiple,
        boolean used,
        boolean deleted,
        PaymentUri uri,
        Instant createdAt,
        @Nullable Instant usedAt,
        @Nullable Instant deletedAt) {

    /** The reference token in the description, if it holds a well-formed one. */
    public Optional<ReferenceToken> token() {
        return ReferenceToken.in(description);
    }

    /** True while it can take money. */
    public boolean isLive() {
        return !deleted && !(used && !multiple);
    }
}
