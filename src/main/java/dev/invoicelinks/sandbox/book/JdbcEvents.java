package dev.invoicelinks.sandbox.book;

import static dev.invoicelinks.sandbox.book.JdbcTimes.stored;
import static dev.invoicelinks.sandbox.book.JdbcTimes.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events in the table {@code event}. */
final class JdbcEvents implements Events {

    private static final String SELECT = "select t.* from event t";

    private final JdbcTemplate jdbc;
    private final JdbcPlaces places;

    JdbcEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.places = new JdbcPlaces(jdbc, "event");
    }

    @Override
    public Event add(String key, Subject subject, Instant at) {
        Mode mode = subject.mode();
        Event.Then then = subject instanceof Charge charge ? new Event.Then(charge.status(), charge.refunded()) : null;
        Event event = new Event(places.next(mode), Ids.fresh("evnt", mode, at), key, subject.id(), then, at);
        jdbc.update(
                "insert into event (place, id, kind, subject_id, then_status, then_refunded, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                event.place(),
                event.id(),
                key,
                event.subjectId(),
                then == null ? null : then.status().word(),
                then == null ? null : then.refunded(),
                stored(at));
        return event;
    }

    @Override
    public Optional<Event> find(String id) {
        return jdbc.query(SELECT + " where t.id = ?", (row, number) -> event(row), id).stream()
                .findFirst();
    }

    @Override
    public List<Event> after(Mode mode, long place, int limit) {
        return jdbc.query(
                SELECT + " where t.place > ? and t.place < ? order by t.place limit ?",
                (row, number) -> event(row),
                Math.max(place, mode.base()),
                mode.bound(),
                limit);
    }

    @Override
    public List<Event> of(String subjectId) {
        return jdbc.query(SELECT + " where t.subject_id = ? order by t.place", (row, number) -> event(row), subjectId);
    }

    @Override
    public Slice<Event> list(Mode mode, Window window) {
        return places.list(mode, window, SELECT, (row, number) -> event(row));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("place"),
                row.getString("id"),
                row.getString("kind"),
                row.getString("subject_id"),
                then(row),
                time(row, "created_at"));
    }

    private static Event.@Nullable Then then(ResultSet row) throws SQLException {
        String status = row.getString("then_status");
        return status == null
                ? null
                : new Event.Then(ChargeStatus.valueOf(status.toUpperCase(Locale.ROOT)), row.getLong("then_refunded"));
    }
}
