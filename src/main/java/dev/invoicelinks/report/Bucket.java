package dev.invoicelinks.report;

import java.util.Locale;

/** Where an invoice stands at the end of a run; every invoice that was read is in exactly one. */
public enum Bucket {
    /** Got its link in this run. */
    CREATED("issued"),
    /** Was issued, settled or withdrawn before, unchanged. */
    KNOWN("already issued"),
    /** Waits for a person: revision, contact change, conflict, approval, hold. */
    HELD("waiting for you"),
    /** Asks for no link. */
    SKIPPED("skipped"),
    /** Invalid, below the minimum, without any usable channel, or refused by the provider. */
    REJECTED("rejected"),
    /** May have a link. */
    UNRESOLVED("not confirmed by Omise - checked again next run"),
    /** Ready, and was not tried. */
    PENDING("not tried yet - next run");

    private final String status;

    Bucket(String status) {
        this.status = status;
    }

    /** The word of the column {@code _status}. */
    public String status() {
        return status;
    }

    /** The word of totals and JSON, such as {@code created}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
