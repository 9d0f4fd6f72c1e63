package dev.invoicelinks.sandbox.book;

import static dev.invoicelinks.sandbox.book.JdbcTimes.optional;
import static dev.invoicelinks.sandbox.book.JdbcTimes.stored;
import static dev.invoicelinks.sandbox.book.JdbcTimes.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Disputes in the table {@code dispute}. */
final class JdbcDisputes implements Disputes {

    private static final String SELECT = "select t.* from dispute t";

    private final JdbcTemplate jdbc;
    private final JdbcPlaces places;

    JdbcDisputes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.places = new JdbcPlaces(jdbc, "dispute");
    }

    @Override
    public Dispute add(Dispute dispute) {
        Dispute added = dispute.at(places.next(dispute.mode()));
        jdbc.update(
                "insert into dispute (place, id, charge_id, link_id, amount, currency, status, reason, message,"
                        + " metadata, transaction_ids, created_at, closed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added.place(),
                added.id(),
                added.chargeId(),
                added.linkId(),
                added.amount(),
                added.currency(),
                added.status().word(),
                added.reason(),
                added.message(),
                added.metadata(),
                String.join(",", added.transactionIds()),
                stored(added.createdAt()),
                stored(added.closedAt()));
        return added;
    }

    @Override
    public void update(Dispute dispute) {
        jdbc.update(
                "update dispute set status = ?, message = ?, metadata = ?, transaction_ids = ?, closed_at = ? where place = ?",
                dispute.status().word(),
                dispute.message(),
                dispute.metadata(),
                String.join(",", dispute.transactionIds()),
                stored(dispute.closedAt()),
                dispute.place());
    }

    @Override
    public Optional<Dispute> find(String id) {
        return jdbc.query(SELECT + " where t.id = ?", (row, number) -> dispute(row), id).stream()
                .findFirst();
    }

    @Override
    public Slice<Dispute> list(Mode mode, Window window) {
        return places.list(mode, window, SELECT, (row, number) -> dispute(row));
    }

    @Override
    public Slice<Dispute> list(Mode mode, Set<DisputeStatus> states, Window window) {
        String condition =
                " from dispute t where t.status in (" + String.join(", ", Collections.nCopies(states.size(), "?"))
                        + ") and t.place > ? and t.place < ? and t.created_at between ? and ?";
        List<Object> values = new ArrayList<>();
        states.forEach(state -> values.add(state.word()));
        values.addAll(
                List.of(mode.base(), mode.bound(), JdbcTimes.certain(window.from()), JdbcTimes.certain(window.to())));
        Long total = jdbc.queryForObject("select count(*)" + condition, Long.class, values.toArray());
        values.addAll(List.of(window.limit(), window.offset()));
        List<Dispute> rows = jdbc.query(
                "select t.*" + condition + " order by t.place" + window.direction() + " limit ? offset ?",
                (row, number) -> dispute(row),
                values.toArray());
        return new Slice<>(rows, total == null ? 0 : total);
    }

    @Override
    public Slice<Dispute> search(Mode mode, SearchTerms terms) {
        return new JdbcSearch(mode, terms, List.of("t.id", "t.charge_id", "t.link_id", "t.message"))
                .run(jdbc, "t.*", "from dispute t", (row, number) -> dispute(row));
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                row.getLong("place"),
                row.getString("id"),
                row.getString("charge_id"),
                row.getString("link_id"),
                row.getLong("amount"),
                row.getString("currency"),
                DisputeStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("message"),
                row.getString("metadata"),
                List.of(row.getString("transaction_ids").split(",")),
                time(row, "created_at"),
                optional(row, "closed_at"));
    }
}
