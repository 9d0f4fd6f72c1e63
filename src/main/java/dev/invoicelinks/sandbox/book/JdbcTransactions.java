package dev.invoicelinks.sandbox.book;

import static dev.invoicelinks.sandbox.book.JdbcTimes.stored;
import static dev.invoicelinks.sandbox.book.JdbcTimes.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Transactions in the table {@code movement}, since their own word is one of SQL. */
final class JdbcTransactions implements Transactions {

    private static final String SELECT = "select t.* from movement t";

    private final JdbcTemplate jdbc;
    private final JdbcPlaces places;

    JdbcTransactions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.places = new JdbcPlaces(jdbc, "movement");
    }

    @Override
    public Transaction add(Mode mode, Transaction transaction) {
        Transaction added = transaction.at(places.next(mode));
        jdbc.update(
                "insert into movement (place, id, amount, currency, credit, kind, origin, created_at, transferable_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added.place(),
                added.id(),
                added.amount(),
                added.currency(),
                added.credit(),
                added.key(),
                added.origin(),
                stored(added.createdAt()),
                stored(added.transferableAt()));
        return added;
    }

    @Override
    public Optional<Transaction> find(String id) {
        return jdbc.query(SELECT + " where t.id = ?", (row, number) -> transaction(row), id).stream()
                .findFirst();
    }

    @Override
    public Slice<Transaction> list(Mode mode, Window window) {
        return places.list(mode, window, SELECT, (row, number) -> transaction(row));
    }

    @Override
    public Balance balance(Mode mode, String currency, Instant now) {
        return jdbc.queryForObject(
                """
                select coalesce(sum(case when credit then amount else -amount end), 0) total,
                    coalesce(sum(case when not credit then -amount when transferable_at <= ? then amount else 0 end), 0) transferable
                from movement where place > ? and place < ? and currency = ?
                """,
                (row, number) -> new Balance(currency, row.getLong("total"), row.getLong("transferable")),
                stored(now),
                mode.base(),
                mode.bound(),
                currency);
    }

    private static Transaction transaction(ResultSet row) throws SQLException {
        return new Transaction(
                row.getLong("place"),
                row.getString("id"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getBoolean("credit"),
                row.getString("kind"),
                row.getString("origin"),
                time(row, "created_at"),
                time(row, "transferable_at"));
    }
}
