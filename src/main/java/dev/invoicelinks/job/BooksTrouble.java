package dev.invoicelinks.job;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Why the books cannot be opened, found in whatever the frameworks wrapped around it. */
public enum BooksTrouble {
    IN_USE(
            "Another process has the books open. Wait until it has ended, then try again. If it is `invoice-links serve`, stop it"
                    + " first: a database file is open in one process at a time; with PostgreSQL commands run beside it."),
    DAMAGED("The database file is damaged and cannot be opened. Put its newest backup back; the damaged file may be"
            + " kept aside for an expert. Nothing was issued.");

    private static final int IN_USE_CODE = 90020;
    private static final Set<Integer> DAMAGED_CODES = Set.of(90030, 90048, 50000);

    private final String words;

    BooksTrouble(String words) {
        this.words = words;
    }

    /** What the user reads. */
    public String words() {
        return words;
    }

    /** The trouble behind a failure to open the books; empty when it is none of these. */
    public static Optional<BooksTrouble> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                if (sql.getErrorCode() == IN_USE_CODE) {
                    return Optional.of(IN_USE);
                }
                if (DAMAGED_CODES.contains(sql.getErrorCode())) {
                    return Optional.of(DAMAGED);
                }
            }
        }
        return Optional.empty();
    }
}
