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
    public record Filter(String field, String relation, Object value) {

        /** Links of this status at the time of the search. */
        public static Filter status(String word) {
            return new Filter(
                    "(case when t.deleted_at is not null then 'deleted' when t.used_at is not null then 'used'"
                            + " when t.expires_at <= " + NOW + " then 'expired' else 'active' end)",
                    "=",
                    word);
        }
    }

    /** Stands in a filter's field for the time of the search. */
    static final String NOW = ":now";
}
