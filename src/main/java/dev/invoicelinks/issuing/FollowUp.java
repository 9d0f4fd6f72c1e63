package dev.invoicelinks.issuing;

/** What an invoice becomes in the transaction that records its link as certainly ended. */
public enum FollowUp {
    /** Taken back. */
    WITHDRAW,
    /** To be issued anew, with the next link. */
    REISSUE,
    /** Replaced by the revision that was accepted. */
    REVISE,
    /** Settled beside the provider. */
    SETTLE
}
