package dev.invoicelinks.job;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why the books cannot be opened, found in whatever the frameworks wrapped around it. */
public enum BooksTrouble {
    IN_USE(
            "Another process has the books open. Wait until it has ended, then try again. If it is `invoice-links serve`, stop it"
                    + " first: a database file is open in one process at a time; with PostgreSQL commands run beside it."),
    DAMAGED("The database file is damaged and cannot be opened. Put its newest backup back; the damaged file may be"
            + " kept aside for an expert. Nothing was issued."),
    FULL(
            "The books cannot be written: the disk that holds the database is full, or is not there any more. Make room, then run the"
                    + " same command again. It goes on where this one ended; nothing is made or sent twice."),
    UNREACHABLE(
            "The database server cannot be reached. See that it runs and that spring.datasource.url in config/local.yml names"
                    + " its host and port. Nothing was changed."),
    LOST(
            "The database server ended the connection. See that it runs, then run the same command again. It goes on where this"
                    + " one ended; nothing is made or sent twice."),
    LOGIN_REFUSED("The database server does not accept the login. Check spring.datasource.username and password in"
            + " config/local.yml. Nothing was changed."),
    NO_DATABASE("The database server has no database of that name. Create it there, or correct spring.datasource.url in"
            + " config/local.yml. Nothing was changed.");

    private static final int IN_USE_CODE = 90020;
    private static final Set<Integer> DAMAGED_CODES = Set.of(90030, 90048, 50000);

    /** H2 closes itself when its file cannot be written; whoever comes then finds it closed. */
    private static final Set<Integer> FULL_CODES = Set.of(90028, 90031, 90098);

    /** Of a database server, by the beginning of its SQLSTATE (PostgreSQL, Appendix A). */
    private static final Map<String, BooksTrouble> OF_A_SERVER =
            Map.of("53", FULL, "57", LOST, "08", UNREACHABLE, "28", LOGIN_REFUSED, "3D", NO_DATABASE);

    /** A connection there was, unlike 08001, which never came about. */
    private static final Set<String> LOST_STATES = Set.of("08003", "08006", "08007");

    private static final int STATE_CLASS = 2;

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
                if (FULL_CODES.contains(sql.getErrorCode())) {
                    return Optional.of(FULL);
                }
                if (sql.getErrorCode() == 0 && ofServer(sql).isPresent()) {
                    return ofServer(sql);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<BooksTrouble> ofServer(SQLException refused) {
        String state = refused.getSQLState();
        if (state != null && LOST_STATES.contains(state)) {
            return Optional.of(LOST);
        }
        return state == null || state.length() < STATE_CLASS
                ? Optional.empty()
                : Optional.ofNullable(OF_A_SERVER.get(state.substring(0, STATE_CLASS)));
    }
}
