package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that certainly happened: it is told after its commit.
 *
 * @param key as events name it, such as {@code charge.complete}; {@code link.delete} is told too, though no event of the API has it
 * @param subject as it is after the effect
 * @param eventId the API's event of it; null: it has none
 */
public record Effect(
        String key, Instant at, Subject subject, @Nullable String eventId) {}
