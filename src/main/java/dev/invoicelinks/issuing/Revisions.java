package dev.invoicelinks.issuing;

import dev.invoicelinks.run.Run;

/** Accepted revisions: the corrected row becomes the invoice's next revision, the old one is closed. */
public interface Revisions {

    /**
     * Makes the next revision of an invoice that has no live link; joins the caller's transaction. Holds for other reasons move along. The revision of a
     * withdrawn invoice stays withdrawn.
     *
     * @return false when the invoice has a live link or was revised meanwhile; nothing is changed then
     */
    boolean revise(Run run, long invoiceId, StagedPlace accepted);
}
