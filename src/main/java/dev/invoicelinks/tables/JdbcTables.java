package dev.invoicelinks.tables;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Opens a database with the tables of this version.
 *
 * <p>H2 commits each statement that changes a table by itself, so a kill in the middle would leave a file that no version
 * can open: a file is therefore made and upgraded as a draft. A server does each migration in a transaction of its own.
 */
public final class JdbcTables {

    /** H2's states of a table that is not there, its own or a look-alike, and PostgreSQL's. */
    private static final Set<String> NO_SUCH_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");

    private final List<Script> scripts;
    private final FluentConfiguration flyway;

    private JdbcTables(FluentConfiguration flyway, List<String> locations) {
        this.flyway = flyway.locations(locations.toArray(String[]::new));
        this.scripts = Script.in(locations);
    }

    /** Tables made by the migrations below these locations alone, such as {@code classpath:db/migration}. */
    public static JdbcTables of(String... locations) {
        return new JdbcTables(Flyway.configure(), List.of(locations));
    }

    /** The same for a database that may hold tables from before its migrations were recorded; the scripts make only what is missing. */
    public static JdbcTables adopting(String... locations) {
        return new JdbcTables(Flyway.configure().baselineOnMigrate(true).baselineVersion("0"), List.of(locations));
    }

    /**
     * Makes or upgrades what is not there yet, then does what opens the database for good. Safe to repeat, and quick when
     * nothing is to be done.
     *
     * @param use runs while the database is held open, so that an embedded file is not opened twice
     * @throws CannotGetJdbcConnectionException when the database cannot be opened
     * @throws FileBusy when another process sets up the same file
     */
    public <T> T open(String url, String user, String password, Supplier<T> use) {
        Connection held = open(new Address(url, user, password));
        try {
            return use.get();
        } finally {
            close(held);
        }
    }

    private Connection open(Address address) {
        Optional<DatabaseFile> file = DatabaseFile.of(address.url());
        if (file.isEmpty() || file.get().exists()) {
            Connection connection = address.connect();
            if (isCurrent(connection)) {
                return connection;
            }
            close(connection);
        }
        file.ifPresentOrElse(
                kept -> kept.renew(
                        () -> !kept.exists() || !isCurrent(address), draft -> migrateWhole(address.at(draft))),
                () -> migrate(address));
        return address.connect();
    }

    private boolean isCurrent(Address address) {
        Connection connection = address.connect();
        try {
            return isCurrent(connection);
        } finally {
            close(connection);
        }
    }

    private boolean isCurrent(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select \"script\", \"checksum\" from \"flyway_schema_history\" where \"success\"")) {
            Set<Script> applied = new HashSet<>();
            while (row.next()) {
                applied.add(new Script(row.getString(1), row.getInt(2)));
            }
            return applied.containsAll(scripts);
        } catch (SQLException unreadable) {
            if (NO_SUCH_TABLE.contains(unreadable.getSQLState())) {
                return false;
            }
            throw new CannotGetJdbcConnectionException("The record of migrations cannot be read", unreadable);
        }
    }

    private void migrate(Address address) {
        new FluentConfiguration()
                .configuration(flyway)
                .dataSource(address.url(), address.user(), address.password())
                .load()
                .migrate();
    }

    /** Leaves the file closed, whatever its options say. */
    private void migrateWhole(Address draft) {
        Connection keeper = draft.connect();
        try (Statement statement = keeper.createStatement()) {
            migrate(draft);
            statement.execute("shutdown");
        } catch (SQLException unclosable) {
            throw new CannotGetJdbcConnectionException("The draft of the database cannot be closed", unclosable);
        } finally {
            close(keeper);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException unclosable) {
            throw new CannotGetJdbcConnectionException("The database cannot be closed", unclosable);
        }
    }

    /** Where a database is and who opens it. */
    private record Address(String url, String user, String password) {

        Address at(String other) {
            return new Address(other, user, password);
        }

        Connection connect() {
            try {
                return DriverManager.getConnection(url, user, password);
            } catch (SQLException refused) {
                throw new CannotGetJdbcConnectionException("The database cannot be opened", refused);
            }
        }
    }
}
