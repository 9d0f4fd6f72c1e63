package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Mode;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Endpoints in the table {@code webhook_endpoint}. */
final class JdbcEndpoints implements Endpoints {

    private final JdbcTemplate jdbc;

    JdbcEndpoints(DataSource connections) {
        this.jdbc = new JdbcTemplate(connections);
    }

    @Override
    public void add(Endpoint endpoint) {
        jdbc.update(
                "insert into webhook_endpoint (id, mode, url, secret, old_secret, rotated_at) values (?, ?, ?, ?, ?, ?)",
                endpoint.id(),
                endpoint.mode().name(),
                endpoint.url().toString(),
                endpoint.secret(),
                endpoint.oldSecret(),
                endpoint.rotatedAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public void update(Endpoint endpoint) {
        jdbc.update(
                "update webhook_endpoint set secret = ?, old_secret = ?, rotated_at = ? where id = ?",
                endpoint.secret(),
                endpoint.oldSecret(),
                endpoint.rotatedAt().atOffset(ZoneOffset.UTC),
                endpoint.id());
    }

    @Override
    public boolean remove(String id) {
        return jdbc.update("delete from webhook_endpoint where id = ?", id) == 1;
    }

    @Override
    public Optional<Endpoint> find(String id) {
        return jdbc.query("select * from webhook_endpoint where id = ?", (row, number) -> endpoint(row), id).stream()
                .findFirst();
    }

    @Override
    public List<Endpoint> list() {
        return jdbc.query("select * from webhook_endpoint order by number", (row, number) -> endpoint(row));
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getString("id"),
                Mode.valueOf(row.getString("mode")),
                URI.create(row.getString("url")),
                row.getString("secret"),
                row.getString("old_secret"),
                row.getObject("rotated_at", OffsetDateTime.class).toInstant());
    }
}
