package dev.invoicelinks.intake.folder;

import java.util.Locale;

/** Where a file lies once it was taken out of the drop folder; each is a folder in it. */
public enum Place {
    /** A run works on it. */
    PROCESSING,
    /** A person must say that it may go on. */
    WAITING,
    /** It is in the books. */
    DONE,
    /** Nothing of it was taken. */
    FAILED;

    /** The folder's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
