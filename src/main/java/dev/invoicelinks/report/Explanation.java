package dev.invoicelinks.report;

import org.jspecify.annotations.Nullable;

/**
 * Why an invoice stands where it stands, and what its reader can do.
 *
 * @param status word of the column {@code _status}
 */
record Explanation(String status, String reason, String whatToDo) {

    private static final String CORRECT = "Correct it in rejected.csv and drop that file again.";

    static Explanation of(
            Bucket bucket, String verdict, @Nullable String state, @Nullable String kept, RowWords words) {
        String reason = kept == null ? "" : kept;
        return switch (bucket) {
            case CREATED, KNOWN -> new Explanation(settled(state, bucket), words.what(), words.remedy());
            case SKIPPED ->
                new Explanation(
                        bucket.status(),
                        verdict.equals("REPEATED") ? "the same row stands above" : words.what(),
                        words.remedy());
            case REJECTED ->
                words.what().isEmpty()
                        ? new Explanation(bucket.status(), reason, CORRECT)
                        : new Explanation(bucket.status(), words.what(), words.remedy());
            case HELD -> new Explanation(bucket.status(), held(verdict, reason, words), "Decide, then release it.");
            case UNRESOLVED ->
                "NEEDS_PERSON".equals(state)
                        ? new Explanation(Bucket.HELD.status(), reason, "Look at the link in the provider's dashboard.")
                        : new Explanation(bucket.status(), reason, "Nothing: the next run looks again.");
            case PENDING -> new Explanation(bucket.status(), reason, "Run issue again.");
        };
    }

    private static String settled(@Nullable String state, Bucket bucket) {
        return "WITHDRAWN".equals(state) ? "withdrawn" : "SETTLED".equals(state) ? "settled" : bucket.status();
    }

    private static String held(String verdict, String reason, RowWords words) {
        if (!reason.isEmpty()) {
            return reason;
        }
        if (!words.what().isEmpty()) {
            return words.what();
        }
        return switch (verdict) {
            case "REVISION" -> "amount, currency or due date differ from what was issued";
            case "CONTACT_CHANGE" -> "e-mail or phone differ from what was issued";
            case "CONFLICT" -> "another customer has this invoice number";
            default -> "held";
        };
    }
}
