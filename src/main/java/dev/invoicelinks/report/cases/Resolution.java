package dev.invoicelinks.report.cases;

/** What a person decides about a case. */
public enum Resolution {
    /** The charge belongs to the invoice that was suggested, or to the one that is named. */
    ACCEPTED,
    /** What is open of the invoice is given up. */
    WRITTEN_OFF,
    /** The money goes back, or went back: whoever sends it has noted it. */
    REFUND_NOTED,
    /** Nothing is to be done. */
    IGNORED;

    /** Such as {@code refund noted}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
