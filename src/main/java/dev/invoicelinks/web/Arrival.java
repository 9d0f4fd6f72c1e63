package dev.invoicelinks.web;

import org.jspecify.annotations.Nullable;

/**
 * An event that came.
 *
 * @param ignored why nothing follows from it; null: its charge is to be read
 */
public record Arrival(ProviderEvent event, @Nullable String ignored) {}
