package dev.invoicelinks.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long an open amount has been overdue. */
public enum AgeingBucket {
    NOT_DUE(0),
    D1_30(30),
    D31_60(60),
    D61_90(90),
    OVER_90(Long.MAX_VALUE);

    private final long mostDays;

    AgeingBucket(long mostDays) {
        this.mostDays = mostDays;
    }

    /** The bucket of what was due on a day, seen on another. */
    public static AgeingBucket of(LocalDate due, LocalDate asOf) {
        long daysLate = ChronoUnit.DAYS.between(due, asOf);
        for (AgeingBucket bucket : values()) {
            if (daysLate <= bucket.mostDays) {
                return bucket;
            }
        }
        throw new IllegalStateException("No bucket for " + daysLate + " days");
    }
}
