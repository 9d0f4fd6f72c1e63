package dev.invoicelinks.report;

import java.util.List;

/**
 * Why an invoice stands where it stands, and what its reader can do.
 *
 * @param status word of the column {@code _status}
 */
record Explanation(String status, String reason, String whatToDo) {

    private static final String CORRECT = "Correct it in rejected.csv and drop that file again.";

    private static final String INTERRUPTED = "The run ended while the provider was being asked";

    /** Of a row whose whole file was not taken; what is wrong with the row itself is said first. */
    static Explanation ofRefused(String refusal, RowStanding row, RowWords words) {
        return row.bucket() == Bucket.PENDING
                ? new Explanation(
                        Bucket.REJECTED.status(),
                        "The whole file was not taken: " + refusal,
                        "Issue the file again then.")
                : of(row, List.of(), words);
    }

    static Explanation of(RowStanding row, List<StandingHold> holds, RowWords words) {
        String status = row.bucket().status();
        return switch (row.bucket()) {
            case CREATED, KNOWN -> booked(row, words);
            case SKIPPED ->
                new Explanation(
                        status,
                        row.verdict().equals("REPEATED") ? "the same row stands above" : words.what(),
                        words.remedy());
            case REJECTED ->
                words.what().isEmpty()
                        ? new Explanation(status, row.reason(), CORRECT)
                        : new Explanation(status, words.what(), words.remedy());
            case HELD -> held(row, holds, words);
            case UNRESOLVED ->
                row.isIn("NEEDS_PERSON")
                        ? new Explanation(
                                Bucket.HELD.status(), row.reason(), "Look at the link in the provider's dashboard.")
                        : new Explanation(
                                status,
                                row.reason().isEmpty() ? INTERRUPTED : row.reason(),
                                "Nothing: the next run looks again.");
            case PENDING -> new Explanation(status, row.reason(), "Run issue again.");
        };
    }

    private static Explanation booked(RowStanding row, RowWords words) {
        if (row.isIn("WITHDRAWN")) {
            return new Explanation(
                    "withdrawn",
                    row.reason().isEmpty() ? "withdrawn" : row.reason(),
                    "Issued again only by: invoice-links reissue " + row.number());
        }
        String status = row.isIn("SETTLED") ? "settled" : row.bucket().status();
        return new Explanation(status, words.what(), words.remedy());
    }

    /** Of an invoice whose link has had its last day: it is still owed, and nobody can pay it. */
    static Explanation expired(RowStanding row) {
        return new Explanation(
                row.bucket().status(),
                "its link has expired and takes no money any more",
                "It gets a new one by: invoice-links reissue " + row.number());
    }

    private static Explanation held(RowStanding row, List<StandingHold> holds, RowWords words) {
        String reason = holds.isEmpty() ? words.what() : StandingHold.reasons(holds);
        return new Explanation(
                row.bucket().status(),
                reason.isEmpty() ? waiting(row.verdict()) : reason,
                holds.isEmpty() ? "Issue the file again." : StandingHold.remedies(holds, row.number()));
    }

    /** A row that was read and not yet held against the books. */
    private static String waiting(String verdict) {
        return switch (verdict) {
            case "REVISION" -> "amount, currency or due date differ from what was issued";
            case "CONTACT_CHANGE" -> "e-mail or phone differ from what was issued";
            case "CONFLICT" -> "another customer has this invoice number";
            default -> "held";
        };
    }
}
