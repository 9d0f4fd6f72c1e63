package dev.invoicelinks.run;

import java.time.Instant;

/**
 * What seals the audit rows of one run.
 *
 * @param digest SHA-256 over the digest of the run before, this run's number and its rows, 64 hexadecimal digits
 * @param previous the digest of the run before; zeros for the first
 * @param rows how many rows it covers
 */
public record RunDigest(long run, String digest, String previous, long rows, Instant madeAt) {

    /** What the first digest is chained to. */
    public static final String NONE = "0".repeat(64);
}
