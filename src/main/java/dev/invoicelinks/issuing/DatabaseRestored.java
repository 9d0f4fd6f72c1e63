package dev.invoicelinks.issuing;

/** The provider has links of ours, or this machine has seen a run, that these books do not know: files are still read, but nothing is issued until the links are brought in. */
public final class DatabaseRestored extends RuntimeException {

    private static final String WHAT_TO_DO =
            " The files were read, but no link was made and no message sent, so that nobody is billed or written to twice. Put a newer backup of data/db back; or issue every file that was issued since the backup - they are read only - and then take the links into the books with: invoice-links adopt";

    DatabaseRestored(String linkId, String invoiceNumber) {
        super("The provider has link " + linkId + " of invoice " + invoiceNumber
                + ", which was made by this installation but is not in its books: an older database was restored."
                + WHAT_TO_DO);
    }

    /** @param lastRun in words */
    DatabaseRestored(String lastRun) {
        super("The last run here that could make links and send messages was " + lastRun
                + ", and these books do not know it: an older database was restored." + WHAT_TO_DO);
    }
}
