package dev.invoicelinks.intake;

/** How far a received file has come. */
public enum FileOutcome {
    /** Copied and recorded with its run. */
    RECEIVED,
    /** Every row is read. */
    STAGED,
    /** Clear as a whole; its invoices are being made and cannot be seen yet. */
    ACCEPTING,
    /** Its invoices are in the books. */
    ACCEPTED,
    /** Nothing of it was taken, with a reason. */
    REFUSED
}
