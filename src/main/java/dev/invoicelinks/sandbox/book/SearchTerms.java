package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.List;

/**
 * What a search looks for.
 *
 * @param text part of the id or of the words, in any case; empty: everything
 * @param filters all must hold
 * @param offset how many of the found are passed over
 * @param chronological false: newest first
 * @param now decides which links are expired
 */
public record SearchTerms(
        String text, List<Filter> filters, long offset, int limit, boolean chronological, Instant now) {

    /**
     * A comparison.
     *
     * @param field as the store names it; who searches takes it from a list of its own, never from a request
     * @param relation such as {@code =} or {@code >=}
     */
    public record Filter(String field, String relation, Object value) {}
}
