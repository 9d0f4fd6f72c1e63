package dev.invoicelinks.issuing;

import java.util.List;

/**
 * What a sweep came to.
 *
 * @param ended duplicates that certainly take no money any more
 * @param findings links that a person has to look at
 * @param whole false when the next sweep looks at the same time again
 */
public record SweepReport(long ended, List<Finding> findings, boolean whole) {

    /** There was nothing to look at. */
    public static final SweepReport NOTHING = new SweepReport(0, List.of(), true);

    /** What a link of ours is that the books do not know. */
    public enum Kind {
        /** An unused duplicate, ended. */
        ENDED("was a duplicate and is ended"),
        /** Customers may have paid the invoice twice. */
        USED("POSSIBLE DOUBLE PAYMENT: was paid, and the books have another link for the invoice or none"),
        /** Its invoice came after a backup that was restored. */
        NOT_IN_BOOKS("belongs to an invoice that these books do not have: see adopt"),
        /** It can take money, and its invoice has no other link that can. */
        STRAY("can take money, and its invoice should have no link"),
        /** A duplicate that could not be ended yet. */
        NOT_ENDED("is a duplicate that could not be ended yet: the next run tries again");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Behind the link's id. */
        public String words() {
            return words;
        }
    }

    /** One link. */
    public record Finding(String linkId, String number, Kind kind) {

        /** In words, for a person. */
        public String words() {
            return number + ": link " + linkId + " " + kind.words();
        }
    }
}
