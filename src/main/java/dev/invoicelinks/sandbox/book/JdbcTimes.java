package dev.invoicelinks.sandbox.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times as the database keeps them. */
final class JdbcTimes {

    private JdbcTimes() {}

    static @Nullable OffsetDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : certain(instant);
    }

    static OffsetDateTime certain(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optional(row, column), column);
    }

    static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
