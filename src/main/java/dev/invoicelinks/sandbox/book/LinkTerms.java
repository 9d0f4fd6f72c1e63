package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant asked for; it never changes.
 *
 * @param amount in the currency's minor units; of an open amount the suggested one, or 0
 * @param multiple true: any number of customers may pay
 * @param expiresAt from then on the link takes no money; null: it never expires
 * @param reference the merchant's own word for the link
 * @param metadata a JSON object, copied onto the link's charges
 * @param openAmount null: exactly the amount is asked
 */
public record LinkTerms(
        long amount,
        String currency,
        String title,
        String description,
        boolean multiple,
        @Nullable Instant expiresAt,
        @Nullable String reference,
        String metadata,
        @Nullable OpenAmount openAmount) {

    /** No metadata. */
    public static final String NO_METADATA = "{}";

    /** What the classic API lets a merchant ask for. */
    public static LinkTerms classic(long amount, String currency, String title, String description, boolean multiple) {
        return new LinkTerms(amount, currency, title, description, multiple, null, null, NO_METADATA, null);
    }

    /** True when a customer may pay this amount. */
    public boolean takes(long paid) {
        return openAmount == null ? paid == amount : openAmount.takes(paid);
    }
}
