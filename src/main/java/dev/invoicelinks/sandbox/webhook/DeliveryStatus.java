package dev.invoicelinks.sandbox.webhook;

import java.util.Locale;

/** How far a delivery is. */
public enum DeliveryStatus {
    /** To be tried, for the first time or again. */
    PENDING,
    /** Answered with a status from 200 to 299. */
    DELIVERED,
    /** Tried as often as it is tried; only {@link Webhooks#redeliver} tries it again. */
    FAILED;

    /** As the API and the pages say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
