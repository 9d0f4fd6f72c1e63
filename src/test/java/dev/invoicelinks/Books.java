package dev.invoicelinks;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fresh books for a test: a real H2 database with the product's own options and migrations. */
public final class Books implements AutoCloseable {

    private static final String OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final JdbcConnectionPool pool;

    private Books(String url) {
        pool = JdbcConnectionPool.create(url + OPTIONS, "sa", "");
        Flyway.configure().dataSource(pool).load().migrate();
    }

    /** In memory, gone at close. */
    public static Books inMemory() {
        return new Books("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** In a file, there after close. */
    public static Books inFile(Path file) {
        return new Books("jdbc:h2:file:" + file.toAbsolutePath());
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

    @Override
    public void close() {
        pool.dispose();
    }
}
