package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries in the table {@code webhook_delivery}. */
final class JdbcDeliveries implements Deliveries {

    private static final String SELECT = "select * from webhook_delivery ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JdbcDeliveries(DataSource connections) {
        this.jdbc = new JdbcTemplate(connections);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    @Override
    public long doneUpTo(Mode mode) {
        return jdbc.queryForList("select place from webhook_done where mode = ?", Long.class, mode.name()).stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public void add(List<Delivery> fresh, Mode mode, long place) {
        transaction.executeWithoutResult(status -> {
            fresh.forEach(this::insert);
            jdbc.update("delete from webhook_done where mode = ?", mode.name());
            jdbc.update("insert into webhook_done (mode, place) values (?, ?)", mode.name(), place);
        });
    }

    private void insert(Delivery delivery) {
        jdbc.update(
                "insert into webhook_delivery (endpoint_id, event_id, kind, link_id, status, attempts, next_at, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                delivery.endpointId(),
                delivery.eventId(),
                delivery.key(),
                delivery.linkId(),
                delivery.status().word(),
                delivery.attempts(),
                stored(delivery.nextAt()),
                stored(delivery.createdAt()));
    }

    @Override
    public void update(Delivery delivery) {
        jdbc.update(
                "update webhook_delivery set status = ?, attempts = ?, next_at = ?, answer = ?, tried_at = ? where number = ?",
                delivery.status().word(),
                delivery.attempts(),
                stored(delivery.nextAt()),
                delivery.answer(),
                delivery.triedAt() == null ? null : stored(delivery.triedAt()),
                delivery.number());
    }

    @Override
    public List<Delivery> due(Instant now, int limit) {
        return query("where status = 'pending' and next_at <= ? order by next_at, number limit ?", stored(now), limit);
    }

    @Override
    public Optional<Instant> nextDue() {
        return query("where status = 'pending' order by next_at, number limit 1").stream()
                .map(Delivery::nextAt)
                .findFirst();
    }

    @Override
    public Optional<Delivery> find(long number) {
        return query("where number = ?", number).stream().findFirst();
    }

    @Override
    public List<Delivery> newest(int limit) {
        return query("order by number desc limit ?", limit);
    }

    @Override
    public List<Delivery> ofEvent(String eventId) {
        return query("where event_id = ? order by number", eventId);
    }

    @Override
    public List<Delivery> ofLink(String linkId, int limit) {
        return query("where link_id = ? order by number desc limit ?", linkId, limit);
    }

    @Override
    public void clear() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from webhook_delivery");
            jdbc.update("delete from webhook_done");
        });
    }

    private List<Delivery> query(String where, Object... values) {
        return jdbc.query(SELECT + where, (row, number) -> delivery(row), values);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("number"),
                row.getString("endpoint_id"),
                row.getString("event_id"),
                row.getString("kind"),
                row.getString("link_id"),
                DeliveryStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                time(row, "next_at"),
                row.getString("answer"),
                row.getObject("tried_at") == null ? null : time(row, "tried_at"),
                time(row, "created_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
