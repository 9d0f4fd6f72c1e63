package dev.invoicelinks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The databases that the books may lie in; what holds on one must hold on the other. */
public enum Database {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + Books.H2_OPTIONS;
        }

        @Override
        String user() {
            return "sa";
        }

        @Override
        String[] migrations() {
            return new String[] {"classpath:db/migration", "classpath:db/h2"};
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl() {
            String name = "books_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = Server.ONE.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException refused) {
                throw new IllegalStateException("No database could be made on the test server", refused);
            }
            return Server.ONE.getJdbcUrl("postgres", name);
        }

        @Override
        String user() {
            return "postgres";
        }

        @Override
        String[] migrations() {
            return new String[] {"classpath:db/migration", "classpath:db/postgresql"};
        }
    };

    private static final int CONNECTIONS = 8;

    /** The address of a database that nobody else has. */
    public abstract String freshUrl();

    abstract String user();

    /** Where the product finds its migrations for this kind. */
    abstract String[] migrations();

    /** Connections to an address of this kind. */
    HikariDataSource connect(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user());
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** One server for all tests of a process; it ends with it. */
    private static final class Server {

        private static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException unstartable) {
                throw new UncheckedIOException("The PostgreSQL server for tests did not start", unstartable);
            }
        }
    }
}
