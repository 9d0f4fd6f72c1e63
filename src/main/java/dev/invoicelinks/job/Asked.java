package dev.invoicelinks.job;

/**
 * What the person who issues asks for beside the files.
 *
 * @param acceptRevisions corrected amounts, currencies and due dates replace what was issued
 * @param acceptContacts corrected addresses replace the old ones
 */
public record Asked(boolean acceptRevisions, boolean acceptContacts) {

    /** The files alone. */
    public static final Asked NOTHING = new Asked(false, false);

    boolean isAnything() {
        return acceptRevisions || acceptContacts;
    }
}
