package dev.invoicelinks.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How charges are fetched.
 *
 * @param overlap how far before the last mark each fetch begins, for what the provider listed late
 * @param rereadDays so many days back everything is read again, because charges change after they are made
 * @param windowRecords a window of time with more is split, so that memory does not grow with the number of charges
 */
public record FetchSettings(Duration overlap, int rereadDays, int windowRecords) {

    private static final String PREFIX = "invoice-links.reconcile.";
    private static final int MOST_DAYS = 3650;
    private static final int LEAST_RECORDS = 100;
    private static final int MOST_RECORDS = 100_000;

    /** Every rule these values break, in words: key, value, rule, what to do. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (overlap.isNegative()) {
            problems.add(PREFIX + "overlap is \"" + overlap.toSeconds() + "s\": it must not be negative.");
        }
        between(problems, "reread-days", rereadDays, 0, MOST_DAYS);
        between(problems, "window-records", windowRecords, LEAST_RECORDS, MOST_RECORDS);
        return problems;
    }

    private static void between(List<String> problems, String key, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(PREFIX + key + " is \"" + value + "\": it must be from " + least + " to " + most + ".");
        }
    }
}
