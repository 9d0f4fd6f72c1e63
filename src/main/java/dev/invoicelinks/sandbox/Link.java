package dev.invoicelinks.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link as the sandbox keeps it.
 *
 * @param amount in the currency's minor units
 */
record Link(
        String id,
        long amount,
        String currency,
        String title,
        String description,
        boolean multiple,
        Instant createdAt,
        @Nullable Instant usedAt,
        @Nullable Instant deletedAt) {

    boolean isUsed() {
        return usedAt != null && !multiple;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }
}
