package dev.invoicelinks.sandbox.book;

import static dev.invoicelinks.sandbox.book.JdbcTimes.stored;
import static dev.invoicelinks.sandbox.book.JdbcTimes.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refunds in the table {@code refund}. */
final class JdbcRefunds implements Refunds {

    private static final String SELECT = "select t.* from refund t";

    private final JdbcTemplate jdbc;
    private final JdbcPlaces places;

    JdbcRefunds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.places = new JdbcPlaces(jdbc, "refund");
    }

    @Override
    public Refund add(Refund refund) {
        Refund added = refund.at(places.next(refund.mode()));
        jdbc.update(
                "insert into refund (place, id, charge_id, link_id, amount, currency, voided, metadata, transaction_id,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added.place(),
                added.id(),
                added.chargeId(),
                added.linkId(),
                added.amount(),
                added.currency(),
                added.voided(),
                added.metadata(),
                added.transactionId(),
                stored(added.createdAt()));
        return added;
    }

    @Override
    public Optional<Refund> find(String id) {
        return jdbc.query(SELECT + " where t.id = ?", (row, number) -> refund(row), id).stream()
                .findFirst();
    }

    @Override
    public List<Refund> of(String chargeId) {
        return jdbc.query(SELECT + " where t.charge_id = ? order by t.place", (row, number) -> refund(row), chargeId);
    }

    @Override
    public Slice<Refund> list(Mode mode, Window window) {
        return places.list(mode, window, SELECT, (row, number) -> refund(row));
    }

    @Override
    public Slice<Refund> search(Mode mode, SearchTerms terms) {
        return new JdbcSearch(mode, terms, List.of("t.id", "t.charge_id", "t.link_id"))
                .run(jdbc, "t.*", "from refund t", (row, number) -> refund(row));
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                row.getLong("place"),
                row.getString("id"),
                row.getString("charge_id"),
                row.getString("link_id"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getBoolean("voided"),
                row.getString("metadata"),
                row.getString("transaction_id"),
                time(row, "created_at"));
    }
}
