package dev.invoicelinks.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Any text as each of a row's days: rejected, or a day of this century or the next. */
public final class DateTarget {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private DateTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String written = new String(input, StandardCharsets.UTF_8);
        StagedRow row = RowRulesTest.read("issue_date", written, "due_date", written, "expires_on", written);
        Dates days = row.content().dates();
        if (row.verdict() == Verdict.NEW && days.due() != null && !within(days)) {
            throw new IllegalStateException(written + " was read as " + days);
        }
        if (row.verdict() == Verdict.REJECTED && row.problems().isEmpty()) {
            throw new IllegalStateException("Rejected without words: " + written);
        }
    }

    private static boolean within(Dates days) {
        return !days.due().isBefore(FIRST)
                && !days.due().isAfter(LAST)
                && days.due().equals(days.issued())
                && !days.expires().isBefore(IntakeBooks.TODAY);
    }
}
