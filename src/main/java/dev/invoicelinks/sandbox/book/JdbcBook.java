package dev.invoicelinks.sandbox.book;

import dev.invoicelinks.tables.FileBusy;
import dev.invoicelinks.tables.JdbcTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The book in its own database file. */
public final class JdbcBook implements AutoCloseable {

    private static final int H2_IN_USE = 90020;

    private static final List<String> TABLES =
            List.of("link", "charge", "refund", "dispute", "movement", "transfer", "event");

    private final JdbcTemplate jdbc;
    private final JdbcChanges changes;
    private final Book book;

    /** Connections to the store at an address of H2, brought to this version's tables. Safe to repeat. */
    public static JdbcConnectionPool open(String url) {
        // stores of the first sandbox have its tables, but no record of migrations
        return JdbcTables.adopting("classpath:sandbox/store").open(url, "sa", "", () -> opened(url));
    }

    private static JdbcConnectionPool opened(String url) {
        JdbcConnectionPool connections = JdbcConnectionPool.create(url, "sa", "");
        new JdbcTemplate(connections).execute((Connection first) -> true);
        return connections;
    }

    /** @param listeners asked for when the first effect is told */
    public JdbcBook(DataSource connections, Clock clock, Supplier<List<OnEffect>> listeners) {
        this.jdbc = new JdbcTemplate(connections);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
        this.changes = new JdbcChanges(transaction, clock, newest(), listeners);
        Links links = new JdbcLinks(jdbc);
        this.book = new Book(
                changes,
                links,
                new JdbcCharges(jdbc, links),
                new JdbcRefunds(jdbc),
                new JdbcDisputes(jdbc),
                new JdbcTransactions(jdbc),
                new JdbcTransfers(jdbc),
                new JdbcEvents(jdbc));
    }

    private Instant newest() {
        return TABLES.stream()
                .map(table -> new JdbcPlaces(jdbc, table).newest())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    public Book book() {
        return book;
    }

    /** Forgets every object, and what time it was; who the store belongs to stays. */
    public void clear() {
        changes.startAnew(() -> TABLES.forEach(table -> jdbc.update("delete from " + table)));
    }

    /** Who this store belongs to; made at first sight. */
    public Identity identity() {
        return new JdbcIdentity(jdbc).read();
    }

    /** True for the failure to open a store that another process has open. */
    public static boolean isInUse(Throwable failure) {
        return failure instanceof FileBusy || failure instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE;
    }

    @Override
    public void close() {
        changes.close();
    }
}
