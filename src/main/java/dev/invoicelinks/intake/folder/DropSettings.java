package dev.invoicelinks.intake.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where files are dropped, and when a dropped file counts as whole.
 *
 * @param folder made when it is not there
 * @param lookInterval how long a file must not change to count as whole; a done-marker beside it makes waiting needless
 */
public record DropSettings(Path folder, Duration lookInterval) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What cannot be, a sentence each. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (lookInterval.isNegative() || lookInterval.isZero() || lookInterval.compareTo(LONGEST) > 0) {
            problems.add("invoice-links.inbox.look-interval is " + lookInterval.toMillis()
                    + " ms: it must be longer than nothing and at most 10m.");
        }
        return problems;
    }
}
