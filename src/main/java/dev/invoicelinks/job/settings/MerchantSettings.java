package dev.invoicelinks.job.settings;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who bills.
 *
 * @param zone of the business date and of every date shown
 * @param name trading name; null: the name of the provider's account
 */
public record MerchantSettings(
        @Nullable ZoneId zone, @Nullable String name) {}
