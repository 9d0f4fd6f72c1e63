package dev.invoicelinks.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The sandbox's links and charges in their own database file; every effect is one committed statement. */
final class JdbcStore {

    private static final int H2_IN_USE = 90020;

    private final JdbcTemplate jdbc;

    JdbcStore(DataSource connections) {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("sandbox/schema.sql")), connections);
        this.jdbc = new JdbcTemplate(connections);
    }

    /** True for the failure to open a store that another process has open. */
    static boolean isInUse(Throwable failure) {
        return failure instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE;
    }

    /** Who this store belongs to; made at first sight. */
    synchronized Identity identity() {
        List<Identity> known = jdbc.query(
                "select * from identity",
                (row, number) -> new Identity(
                        row.getString("store"),
                        row.getString("account"),
                        row.getString("secret_key"),
                        row.getString("public_key")));
        if (!known.isEmpty()) {
            return known.get(0);
        }
        Identity fresh = Identity.fresh();
        jdbc.update(
                "insert into identity (store, account, secret_key, public_key) values (?, ?, ?, ?)",
                fresh.store(),
                fresh.account(),
                fresh.secretKey(),
                fresh.publicKey());
        return fresh;
    }

    void add(Link link) {
        jdbc.update(
                "insert into link (id, amount, currency, title, description, multiple, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                link.id(),
                link.amount(),
                link.currency(),
                link.title(),
                link.description(),
                link.multiple(),
                stored(link.createdAt()));
    }

    Optional<Link> link(String id) {
        return jdbc.query("select * from link where id = ?", (row, number) -> link(row), id).stream()
                .findFirst();
    }

    /** Marks the link deleted, once; the link as it is then. */
    Optional<Link> delete(String id, Instant at) {
        jdbc.update("update link set deleted_at = ? where id = ? and deleted_at is null", stored(at), id);
        return link(id);
    }

    /** Marks a link as paid; false when it takes no money (any more): two payers of a single-use link race for this row. */
    boolean use(String id, Instant at) {
        return jdbc.update("""
                        update link set used_at = case when multiple then used_at else ? end
                        where id = ? and deleted_at is null and (multiple or used_at is null)
                        """, stored(at), id) == 1;
    }

    List<Link> links(Window window) {
        return jdbc.query(
                "select * from link where created_at >= ? and created_at <= ? order by created_at " + window.direction()
                        + ", sequence " + window.direction() + " limit ? offset ?",
                (row, number) -> link(row),
                stored(window.from()),
                stored(window.to()),
                window.limit(),
                window.offset());
    }

    long countLinks(Window window) {
        return count("select count(*) from link where created_at >= ? and created_at <= ?", window);
    }

    /** Every link, newest first, for a search. */
    List<Link> newestLinks() {
        return jdbc.query("select * from link order by created_at desc, sequence desc", (row, number) -> link(row));
    }

    void add(Charge charge) {
        jdbc.update(
                "insert into charge (id, link_id, amount, currency, description, created_at) values (?, ?, ?, ?, ?, ?)",
                charge.id(),
                charge.linkId(),
                charge.amount(),
                charge.currency(),
                charge.description(),
                stored(charge.createdAt()));
    }

    Optional<Charge> charge(String id) {
        return jdbc.query("select * from charge where id = ?", (row, number) -> charge(row), id).stream()
                .findFirst();
    }

    List<Charge> charges(Window window) {
        return jdbc.query(
                "select * from charge where created_at >= ? and created_at <= ? order by created_at "
                        + window.direction() + ", sequence " + window.direction() + " limit ? offset ?",
                (row, number) -> charge(row),
                stored(window.from()),
                stored(window.to()),
                window.limit(),
                window.offset());
    }

    long countCharges(Window window) {
        return count("select count(*) from charge where created_at >= ? and created_at <= ?", window);
    }

    List<Charge> chargesOf(String linkId) {
        return jdbc.query(
                "select * from charge where link_id = ? order by sequence", (row, number) -> charge(row), linkId);
    }

    private long count(String statement, Window window) {
        Long count = jdbc.queryForObject(statement, Long.class, stored(window.from()), stored(window.to()));
        return count == null ? 0 : count;
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString("id"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("title"),
                row.getString("description"),
                row.getBoolean("multiple"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                optional(row, "used_at"),
                optional(row, "deleted_at"));
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getString("id"),
                row.getString("link_id"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("description"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
