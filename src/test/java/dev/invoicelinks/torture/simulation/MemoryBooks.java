package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** The product's books in memory: emptied between histories, rolled back when the process that wrote them is killed. */
final class MemoryBooks implements AutoCloseable {

    /** One installation for all histories: reference tokens follow from it. */
    private static final String INSTALLATION = "insert into installation (id, identifier, token_secret, created_at)"
            + " values (1, 'simulation', '" + "5a".repeat(32) + "', timestamp with time zone '2026-11-01 00:00:00Z')";

    private static final AtomicLong STAGES = new AtomicLong();
    private static final long NUMBERS_APART = 1_000_000_000L;

    private final String url = Database.H2.freshUrl();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> lent = new LinkedHashSet<>();
    private final Connection own;
    private final List<String> emptying = new ArrayList<>();

    MemoryBooks() {
        own = open();
        // the connection that made the tables stays: their constraints are reckoned in its session
        Flyway.configure()
                .dataSource(new SingleConnectionDataSource(own, true))
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
    }

    /**
     * What is there now stays, and everything else is emptied between histories. Spring Batch's own numbers go on and are no other books' numbers: it keeps a
     * step that did not end well in memory under its number.
     */
    void remember() {
        template().execute("delete from installation");
        List<String> tables = tables();
        tables.stream()
                .filter(table -> template()
                        .queryForList("select 1 from \"" + table + "\" limit 1")
                        .isEmpty())
                .forEach(table -> emptying.add("truncate table \"" + table + "\" restart identity"));
        numberApart();
    }

    private void numberApart() {
        long first = STAGES.incrementAndGet() * NUMBERS_APART;
        template()
                .queryForList("""
                select sequence_name from information_schema.sequences
                where sequence_schema = 'public' and sequence_name like 'batch%'
                """, String.class)
                .forEach(sequence -> template().execute("alter sequence \"" + sequence + "\" restart with " + first));
    }

    private List<String> tables() {
        return template().queryForList("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
                """, String.class);
    }

    /** What reads and writes them without being part of the program. */
    JdbcTemplate template() {
        return new JdbcTemplate(new SingleConnectionDataSource(own, true));
    }

    /** As after set-up. Connections begin anew: H2 may answer from what it read before a table was truncated. */
    void empty() {
        idle.forEach(JdbcUtils::closeConnection);
        idle.clear();
        JdbcTemplate jdbc = template();
        jdbc.execute("set referential_integrity false");
        emptying.forEach(jdbc::execute);
        jdbc.execute("set referential_integrity true");
        jdbc.execute(INSTALLATION);
    }

    private Connection open() {
        try {
            return DriverManager.getConnection(url, "sa", "");
        } catch (SQLException refused) {
            throw new IllegalStateException("The books in memory cannot be opened", refused);
        }
    }

    /** Connections as one process sees them. */
    DataSource of(Life life) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                life.goOn();
                Connection connection = idle.isEmpty() ? open() : idle.pop();
                lent.add(connection);
                return watched(connection, life);
            }

            @Override
            public Connection getConnection(String user, String password) {
                return getConnection();
            }
        };
    }

    /** True while a transaction is open. */
    boolean isInTransaction() {
        try {
            for (Connection connection : lent) {
                if (!connection.getAutoCommit()) {
                    return true;
                }
            }
            return false;
        } catch (SQLException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** What the process had not committed when it was killed is gone. */
    void rollBack() {
        List.copyOf(lent).forEach(this::takeBack);
    }

    private void takeBack(Connection connection) {
        try {
            if (lent.remove(connection)) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                idle.push(connection);
            }
        } catch (SQLException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private Connection watched(Connection real, Life life) {
        return (Connection) Proxy.newProxyInstance(
                MemoryBooks.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        takeBack(real);
                        yield null;
                    }
                    case "commit" -> {
                        life.pass();
                        real.commit();
                        life.pass();
                        yield null;
                    }
                    case "rollback", "setAutoCommit" -> life.isOver() ? null : call(method, real, arguments);
                    case "prepareStatement", "createStatement", "prepareCall" -> {
                        life.goOn();
                        yield watched((Statement) call(method, real, arguments), real, life, text(arguments));
                    }
                    default -> call(method, real, arguments);
                });
    }

    private static Statement watched(Statement statement, Connection connection, Life life, String prepared) {
        return (Statement) Proxy.newProxyInstance(
                MemoryBooks.class.getClassLoader(),
                new Class<?>[] {statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().startsWith("execute")) {
                        return call(method, statement, arguments);
                    }
                    String sql = prepared.isEmpty() ? text(arguments) : prepared;
                    boolean stays = connection.getAutoCommit() && !isReading(sql);
                    if (!stays) {
                        life.goOn();
                        return call(method, statement, arguments);
                    }
                    life.pass();
                    Object answer = call(method, statement, arguments);
                    life.pass();
                    return answer;
                });
    }

    private static String text(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
    }

    private static boolean isReading(String sql) {
        String word = sql.stripLeading().toLowerCase(Locale.ROOT);
        return word.startsWith("select") || word.startsWith("with") || word.startsWith("values");
    }

    private static @Nullable Object call(Method method, Object on, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public void close() {
        try {
            own.createStatement().execute("shutdown");
        } catch (SQLException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
