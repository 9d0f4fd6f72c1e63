package dev.invoicelinks.run;

import org.jspecify.annotations.Nullable;

/**
 * Whether an audit trail is as it was written.
 *
 * @param runs how many sealed runs agree, up to the first that does not
 * @param rows how many audit rows those have
 * @param lastRun the last run that agrees; 0: none
 * @param digest its digest, to be kept elsewhere and compared
 * @param first the first run that does not agree; null: all do
 */
public record AuditVerdict(
        long runs,
        long rows,
        long lastRun,
        String digest,
        @Nullable Disagreement first) {

    /** True when every sealed run agrees. */
    public boolean agrees() {
        return first == null;
    }

    /** A run whose rows are not those that were sealed, and how that shows. */
    public record Disagreement(long run, String why) {}
}
