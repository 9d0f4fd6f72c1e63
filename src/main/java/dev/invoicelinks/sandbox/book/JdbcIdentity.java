package dev.invoicelinks.sandbox.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The row of the table {@code identity}, made at first sight. */
final class JdbcIdentity {

    private final JdbcTemplate jdbc;

    JdbcIdentity(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Identity read() {
        List<Identity> known = jdbc.query("select * from identity", (row, number) -> identity(row));
        return known.isEmpty() ? added() : known.get(0);
    }

    private Identity added() {
        Identity fresh = Identity.fresh();
        jdbc.update(
                "insert into identity (store, account, secret_key, public_key) values (?, ?, ?, ?)",
                fresh.store(),
                fresh.account(),
                fresh.test().secretKey(),
                fresh.test().publicKey());
        return withLiveKeys(fresh);
    }

    private Identity identity(ResultSet row) throws SQLException {
        Identity.Keys test = new Identity.Keys(row.getString("secret_key"), row.getString("public_key"));
        Optional<String> live = Optional.ofNullable(row.getString("live_secret_key"));
        return live.isPresent()
                ? new Identity(
                        row.getString("store"),
                        row.getString("account"),
                        test,
                        new Identity.Keys(live.get(), row.getString("live_public_key")))
                : withLiveKeys(new Identity(
                        row.getString("store"), row.getString("account"), test, Identity.Keys.fresh(Mode.LIVE)));
    }

    /** A store of the first sandbox has none. */
    private Identity withLiveKeys(Identity identity) {
        jdbc.update(
                "update identity set live_secret_key = ?, live_public_key = ?",
                identity.live().secretKey(),
                identity.live().publicKey());
        return identity;
    }
}
