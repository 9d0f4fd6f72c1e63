package dev.invoicelinks;

import com.zaxxer.hikari.HikariDataSource;
import dev.invoicelinks.issuing.JdbcClaimsInFlight;
import dev.invoicelinks.run.JdbcLeases;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fresh books for a test: a real database with the product's own options and migrations. */
public final class Books implements AutoCloseable {

    public static final String H2_OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final HikariDataSource pool;

    private Books(Database database, String url) {
        pool = database.connect(url);
        Flyway.configure()
                .dataSource(pool)
                .locations(database.migrations())
                .load()
                .migrate();
    }

    /** H2 in memory, gone at close. */
    public static Books inMemory() {
        return on(Database.H2);
    }

    /** Fresh ones on either database. */
    public static Books on(Database database) {
        return new Books(database, database.freshUrl());
    }

    /** H2 in a file, there after close. */
    public static Books inFile(Path file) {
        return new Books(Database.H2, "jdbc:h2:file:" + file.toAbsolutePath() + H2_OPTIONS);
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(pool);
    }

    public JdbcClient client() {
        return JdbcClient.create(pool);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** The leases, with what whoever takes one does first. */
    public JdbcLeases leases() {
        return new JdbcLeases(client(), transaction(), new JdbcClaimsInFlight(template())::takeUp);
    }

    @Override
    public void close() {
        pool.close();
    }
}
