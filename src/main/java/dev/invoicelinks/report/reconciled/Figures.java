package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.reconcile.AgeingBucket;
import dev.invoicelinks.run.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation came to, in sums: small whatever the books hold.
 *
 * @param asOf the business day it was made on
 * @param proof whether the sums agree
 * @param settlements invoices by how they stand
 * @param outcomes charges by what became of them
 * @param collected what came in, by business day, the last month
 * @param ageing what is open, by currency and bucket
 * @param transfers what the provider is expected to pay out, by day
 * @param movements what this run exports for booking
 */
public record Figures(
        Run run,
        LocalDate asOf,
        Proof proof,
        List<Share> settlements,
        List<Share> outcomes,
        List<Collected> collected,
        List<Aged> ageing,
        List<Transfer> transfers,
        List<Share> movements,
        Waiting waiting) {

    /**
     * Whether the sums agree.
     *
     * @param at when they were compared and agreed; null: they did not, or were not compared
     * @param differences what does not agree, the first of it
     */
    public record Proof(@Nullable Instant at, List<Difference> differences) {

        /** True when the sums were compared and agreed. */
        public boolean agrees() {
            return at != null && differences.isEmpty();
        }
    }

    /** A sum that is not what it should be. */
    public record Difference(String subject, String measure, String currency, long expectedMinor, long foundMinor) {}

    /**
     * How many of a kind there are.
     *
     * @param kind such as {@code PAID}
     * @param restMinor what of the sum is open, for invoices; the net, for movements
     */
    public record Share(String kind, String currency, long count, long sumMinor, long restMinor) {}

    /** What came in on a day, in the currency of settlement. */
    public record Collected(
            LocalDate day, String currency, long count, long grossMinor, long costsMinor, long netMinor) {}

    /** What is open in a bucket. */
    public record Aged(String currency, String bucket, long count, long openMinor) {}

    /**
     * What is expected to be paid out on a day.
     *
     * @param charges how many charges make it up
     */
    public record Transfer(LocalDate day, String currency, long charges, long amountMinor) {}

    /**
     * What waits elsewhere in the books, and the newest digest of the audit trail.
     *
     * @param refused invoices that the provider refused
     * @param bounced messages that cannot arrive, or may have left or not
     */
    public record Waiting(
            long toIssue,
            long held,
            long unconfirmed,
            long refused,
            long bounced,
            List<LeftFile> files,
            String digest) {}

    /**
     * A file of which nothing, or not all, was taken.
     *
     * @param rejected how many of its rows were rejected and are in no invoice yet
     * @param refusal why nothing of it was taken; null: some of it was
     */
    public record LeftFile(
            String name, long rejected, @Nullable String refusal) {}

    /** The last day on which anything came in; the day of the run when nothing did. */
    public LocalDate collectedDay() {
        return collected.stream().map(Collected::day).max(LocalDate::compareTo).orElse(asOf);
    }

    /** What came in on that day. */
    public List<Collected> collectedThen() {
        LocalDate day = collectedDay();
        return collected.stream().filter(it -> it.day().equals(day)).toList();
    }

    /** What is open of a currency in a bucket. */
    long open(String currency, AgeingBucket bucket) {
        return ageing.stream()
                .filter(it -> it.currency().equals(currency) && it.bucket().equals(bucket.name()))
                .mapToLong(Aged::openMinor)
                .sum();
    }

    /** The business days of the last month, today last. */
    static final int DAYS = 31;
}
