package dev.invoicelinks.sandbox.api;

import java.util.List;

/**
 * Whether the API offers what the classic Links API has not.
 *
 * @param offered false: as the real API, nothing of it is understood or shown
 */
public record Extensions(boolean offered) {

    private static final List<String> NAMES = List.of("expires_at", "metadata", "open_amount", "status", "reference");

    /** As the capability lists them. */
    List<String> names() {
        return offered ? NAMES : List.of();
    }
}
