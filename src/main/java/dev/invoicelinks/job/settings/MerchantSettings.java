package dev.invoicelinks.job.settings;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who bills.
 *
 * @param zone of the business date and of every date shown
 * @param name trading name; mandatory with a key
 */
public record MerchantSettings(
        @Nullable ZoneId zone, @Nullable String name) {}
