package dev.invoicelinks.issuing;

/** The provider has links of ours that these books do not know; nothing is issued until they are brought in. */
public final class DatabaseRestored extends RuntimeException {

    DatabaseRestored(String linkId, String invoiceNumber) {
        super(
                "The provider has link " + linkId + " of invoice " + invoiceNumber
                        + ", which was made by this installation but is not in its books: an older database was restored."
                        + " Nothing was issued, so that nobody is billed twice. Put a newer backup of data/db back, or take these links into the books with: invoice-links adopt");
    }
}
