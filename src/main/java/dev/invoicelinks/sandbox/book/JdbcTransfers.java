package dev.invoicelinks.sandbox.book;

import static dev.invoicelinks.sandbox.book.JdbcTimes.stored;
import static dev.invoicelinks.sandbox.book.JdbcTimes.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Transfers in the table {@code transfer}. */
final class JdbcTransfers implements Transfers {

    private static final String SELECT = "select t.* from transfer t";

    private final JdbcTemplate jdbc;
    private final JdbcPlaces places;

    JdbcTransfers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.places = new JdbcPlaces(jdbc, "transfer");
    }

    @Override
    public Transfer add(Transfer transfer) {
        Transfer added = transfer.at(places.next(transfer.mode()));
        jdbc.update(
                "insert into transfer (place, id, amount, currency, fee, transaction_id, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                added.place(),
                added.id(),
                added.amount(),
                added.currency(),
                added.fee(),
                added.transactionId(),
                stored(added.createdAt()));
        return added;
    }

    @Override
    public Optional<Transfer> find(String id) {
        return jdbc.query(SELECT + " where t.id = ?", (row, number) -> transfer(row), id).stream()
                .findFirst();
    }

    @Override
    public Slice<Transfer> list(Mode mode, Window window) {
        return places.list(mode, window, SELECT, (row, number) -> transfer(row));
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getLong("place"),
                row.getString("id"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getLong("fee"),
                row.getString("transaction_id"),
                time(row, "created_at"));
    }
}
